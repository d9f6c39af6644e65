# rabita_embed_files(TARGET DIRECTORY): puts every .json and .txt file below DIRECTORY into TARGET as read-only bytes.
# The generated source defines rabita::embedded_files() of src/lexicon/embedded.hpp, sorted by path. The assembler
# reads the files themselves, so that a megabyte costs nothing to compile; a changed file rebuilds one object.
function(rabita_embed_files target directory)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${directory}/*.json" "${directory}/*.txt")
    list(SORT files)
    list(LENGTH files count)
    set(assembly ".section .rodata\n")
    set(declarations "")
    set(entries "")
    set(index 0)
    foreach(file IN LISTS files)
        file(RELATIVE_PATH path "${directory}" "${file}")
        set(symbol "rabita_embedded_${index}")
        string(APPEND assembly ".global ${symbol}_begin, ${symbol}_end\n.hidden ${symbol}_begin, ${symbol}_end\n"
            "${symbol}_begin:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND declarations "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
        string(APPEND entries "        {\"${path}\", {${symbol}_begin, ${symbol}_end}},\n")
        math(EXPR index "${index} + 1")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")

    set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded")
    file(CONFIGURE OUTPUT "${folder}/files.S" CONTENT "${assembly}" @ONLY)
    file(CONFIGURE OUTPUT "${folder}/files.cpp" @ONLY CONTENT "#include \"lexicon/embedded.hpp\"

#include <array>

${declarations}
namespace rabita {

std::span<const EmbeddedFile> embedded_files() {
    static const std::array<EmbeddedFile, ${count}> files{{
${entries}    }};
    return files;
}

} // namespace rabita
")
    set_source_files_properties("${folder}/files.S" PROPERTIES OBJECT_DEPENDS "${files}")
    target_sources(${target} PRIVATE "${folder}/files.S" "${folder}/files.cpp")
endfunction()
