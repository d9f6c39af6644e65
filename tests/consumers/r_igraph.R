# Reads a GraphML file with igraph for R; prints directed, vertices, edges, parallel edges, then id and label of every
# vertex and id and weight of every edge, with tabs between. Line breaks in labels are printed as spaces.
suppressMessages(library(igraph))
graph <- read_graph(commandArgs(TRUE)[1], format = "graphml")
one_line <- function(text) gsub("[\t\r\n]", " ", text)
cat(is_directed(graph), vcount(graph), ecount(graph), sum(which_multiple(graph)), sep = "\t")
cat("\n")
cat(paste(V(graph)$id, one_line(V(graph)$label), sep = "\t"), sep = "\n")
cat("\n")
cat(paste(E(graph)$id, format(E(graph)$weight, digits = 17, trim = TRUE, scientific = FALSE), sep = "\t"), sep = "\n")
cat("\n")
