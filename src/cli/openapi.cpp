#include "cli/api_answers.hpp"

namespace rabita {

std::string_view openapi_text() {
    static constexpr std::string_view text = R"json({
  "openapi": "3.0.3",
  "info": {
    "title": "rabita serve",
    "version": "1",
    "description": "Ties among states and officials, read from a store on this machine. GET only; an unknown parameter is an error. WHO is a name in Arabic or Latin script, an id, an ISO code or a demonym."
  },
  "paths": {
    "/api/store": {"get": {"summary": "How much there is", "responses": {"200": {"description": "Counts of articles, events and actors"}}}},
    "/api/ties": {"get": {"summary": "Ties, strongest first",
      "parameters": [{"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/offset"}],
      "responses": {"200": {"description": "total, and ties with counts, first and last day, strength, tone, sources"}, "400": {"$ref": "#/components/responses/bad"}}}},
    "/api/actors": {"get": {"summary": "Actors, or those a name stands for",
      "parameters": [{"name": "q", "in": "query", "description": "A name in any usual spelling", "schema": {"type": "string"}}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/offset"}],
      "responses": {"200": {"description": "total, and actors"}, "400": {"$ref": "#/components/responses/bad"}}}},
    "/api/actors/{who}": {"get": {"summary": "Who this is, and what it is tied to; the slash of an id may stand as it is",
      "parameters": [{"$ref": "#/components/parameters/who"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}],
      "responses": {"200": {"description": "actor, total, counterparts, members, as of rabita actor --json"}, "400": {"$ref": "#/components/responses/bad"}, "404": {"$ref": "#/components/responses/missing"}, "409": {"$ref": "#/components/responses/ambiguous"}}}},
    "/api/actors/{who}/met": {"get": {"summary": "Whom WHO met, called or visited",
      "parameters": [{"$ref": "#/components/parameters/who"}, {"$ref": "#/components/parameters/with"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}],
      "responses": {"200": {"description": "counterparts and events, as of rabita met --json"}, "400": {"$ref": "#/components/responses/bad"}, "404": {"$ref": "#/components/responses/missing"}, "409": {"$ref": "#/components/responses/ambiguous"}}}},
    "/api/events": {"get": {"summary": "Events in order of time",
      "parameters": [{"name": "who", "in": "query", "description": "Only those in which WHO, or somebody who acts for it, has a part", "schema": {"type": "string"}}, {"$ref": "#/components/parameters/with"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/offset"}],
      "responses": {"200": {"description": "total, and events with their evidence"}, "400": {"$ref": "#/components/responses/bad"}, "404": {"$ref": "#/components/responses/missing"}, "409": {"$ref": "#/components/responses/ambiguous"}}}},
    "/api/events/{id}": {"get": {"summary": "One event with its evidence",
      "parameters": [{"name": "id", "in": "path", "required": true, "description": "Its id, or the beginning of it", "schema": {"type": "string"}}],
      "responses": {"200": {"description": "The event"}, "400": {"$ref": "#/components/responses/bad"}, "404": {"$ref": "#/components/responses/missing"}}}},
    "/api/timeline": {"get": {"summary": "Events of WHO by steps of time",
      "parameters": [{"name": "who", "in": "query", "required": true, "schema": {"type": "string"}}, {"$ref": "#/components/parameters/with"}, {"name": "step", "in": "query", "schema": {"type": "string", "enum": ["day", "week", "month", "year"], "default": "month"}}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}],
      "responses": {"200": {"description": "steps with counts"}, "400": {"$ref": "#/components/responses/bad"}, "404": {"$ref": "#/components/responses/missing"}, "409": {"$ref": "#/components/responses/ambiguous"}}}},
    "/api/export": {"get": {"summary": "The graph as a file",
      "parameters": [{"name": "format", "in": "query", "schema": {"type": "string", "enum": ["graphml", "gexf", "dot", "json", "cytoscape", "cx2", "cypher", "csv"], "default": "graphml"}}, {"name": "view", "in": "query", "schema": {"type": "string", "enum": ["pairs", "multi", "events"], "default": "pairs"}}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/status"}, {"$ref": "#/components/parameters/level"}, {"$ref": "#/components/parameters/min_sources"}, {"$ref": "#/components/parameters/min_confidence"}, {"$ref": "#/components/parameters/half_life"}],
      "responses": {"200": {"description": "A file"}, "400": {"$ref": "#/components/responses/bad"}}}},
    "/api/openapi.json": {"get": {"summary": "This description", "responses": {"200": {"description": "OpenAPI 3.0"}}}}
  },
  "components": {
    "parameters": {
      "who": {"name": "who", "in": "path", "required": true, "description": "WHO", "schema": {"type": "string"}},
      "with": {"name": "with", "in": "query", "description": "Only with this actor", "schema": {"type": "string"}},
      "from": {"name": "from", "in": "query", "description": "Day, month or year", "schema": {"type": "string", "example": "2025-04"}},
      "to": {"name": "to", "in": "query", "description": "Day, month or year", "schema": {"type": "string", "example": "2025-05-18"}},
      "type": {"name": "type", "in": "query", "description": "Kinds of events, with commas", "schema": {"type": "string", "example": "meeting,call"}},
      "status": {"name": "status", "in": "query", "description": "occurred, planned, denied, with commas, or any", "schema": {"type": "string", "default": "occurred"}},
      "level": {"name": "level", "in": "query", "schema": {"type": "string", "enum": ["officials", "states"], "default": "officials"}},
      "min_sources": {"name": "min_sources", "in": "query", "description": "Independent sources at least", "schema": {"type": "integer", "minimum": 1, "default": 1}},
      "min_confidence": {"name": "min_confidence", "in": "query", "schema": {"type": "number", "minimum": 0, "maximum": 1, "default": 0}},
      "half_life": {"name": "half_life", "in": "query", "description": "Events lose half of their weight in so many days", "schema": {"type": "number"}},
      "limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 10000, "default": 100}},
      "offset": {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0, "default": 0}}
    },
    "responses": {
      "bad": {"description": "A parameter cannot be used; error says which and why"},
      "missing": {"description": "There is no such thing"},
      "ambiguous": {"description": "The name stands for several actors; error lists them"}
    }
  }
})json";
    return text;
}

} // namespace rabita
