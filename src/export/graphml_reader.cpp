#include "export/graphml_reader.hpp"

#include "rabita/error.hpp"

#include <libxml/xmlreader.h>

#include <memory>

namespace rabita {

namespace {

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string text_of(const xmlChar* text) {
    return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

class Reader {
public:
    explicit Reader(const std::string& path)
        : path_(path), reader_(xmlReaderForFile(path.c_str(), nullptr, XML_PARSE_NONET)) {
        if (reader_ == nullptr) {
            throw InputError(path + ": cannot be read; give a GraphML file");
        }
        xmlTextReaderSetErrorHandler(reader_.get(), remember_error, &error_);
    }

    void read(const std::function<void(GraphMlElement&&)>& sink) {
        int state = 1;
        while ((state = xmlTextReaderRead(reader_.get())) == 1) {
            if (xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_ENTITY_REFERENCE) {
                throw InputError(path_ + ": entities of its own are not read");
            }
            take(sink);
        }
        if (state < 0) {
            throw InputError(path_ + ":" + std::to_string(error_.line) + ": no XML (" + error_.text + ")");
        }
    }

private:
    struct Error {
        std::string text = "empty";
        int line = 1;
    };

    static void remember_error(void* target, const char* text, xmlParserSeverities, xmlTextReaderLocatorPtr where) {
        auto& error = *static_cast<Error*>(target);
        error.text = std::string(text).substr(0, std::string(text).find('\n'));
        error.line = xmlTextReaderLocatorLineNumber(where);
    }

    std::string attribute(const char* name) const {
        const std::unique_ptr<xmlChar, FreeText> value(
            xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)));
        return text_of(value.get());
    }

    void take(const std::function<void(GraphMlElement&&)>& sink) {
        const int type = xmlTextReaderNodeType(reader_.get());
        const std::string name = text_of(xmlTextReaderConstLocalName(reader_.get()));
        const bool whole = type == XML_READER_TYPE_END_ELEMENT || xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        if (type == XML_READER_TYPE_ELEMENT) {
            begin(name);
        } else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
                   type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) {
            text_ += text_of(xmlTextReaderConstValue(reader_.get()));
        }
        if (whole) {
            end(name, sink);
        }
    }

    void begin(const std::string& name) {
        if (name == "key") {
            names_[attribute("id")] = attribute("attr.name");
        } else if (name == "node" || name == "edge") {
            element_ = {name == "edge", {{"id", attribute("id")}}, 0};
        } else if (name == "data") {
            key_ = attribute("key");
        }
        text_.clear();
    }

    void end(const std::string& name, const std::function<void(GraphMlElement&&)>& sink) {
        if (name == "data") {
            const auto known = names_.find(key_);
            element_.data[known == names_.end() ? key_ : known->second] = text_;
        } else if (name == "node" || name == "edge") {
            element_.line = xmlTextReaderGetParserLineNumber(reader_.get());
            sink(std::move(element_));
            element_ = {};
        }
    }

    struct FreeReader {
        void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
    };

    std::string path_;
    Error error_;
    std::unique_ptr<xmlTextReader, FreeReader> reader_;
    std::map<std::string, std::string> names_; ///< attr.name by the id of the key
    GraphMlElement element_;
    std::string key_;
    std::string text_;
};

} // namespace

void read_graphml_elements(const std::string& path, const std::function<void(GraphMlElement&&)>& sink) {
    Reader(path).read(sink);
}

} // namespace rabita
