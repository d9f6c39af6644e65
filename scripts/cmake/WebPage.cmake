# rabita_web_page(TARGET DIRECTORY): builds the page in DIRECTORY through npm and puts it into TARGET, where
# rabita::embedded_page() of src/web/page.hpp gives it. Everything npm makes is below the build folder. Without npm, or
# when its packages cannot be had, the page is empty and the program says so when it is asked for one.
option(RABITA_PAGE "Build the page of report and serve through npm" ON)

function(rabita_web_page target directory)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/page")
    set(page "${folder}/page.html")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${directory}/*.ts" "${directory}/*.css" "${directory}/*.html"
        "${directory}/*.mjs" "${directory}/*.json")
    list(FILTER sources EXCLUDE REGEX "/node_modules/")
    find_program(RABITA_NPM npm)
    if(RABITA_PAGE AND RABITA_NPM)
        add_custom_command(OUTPUT "${page}"
            COMMAND ${CMAKE_COMMAND} -DNPM=${RABITA_NPM} -DFROM=${directory} -DFOLDER=${folder} -DPAGE=${page}
                -P "${PROJECT_SOURCE_DIR}/scripts/cmake/BuildPage.cmake"
            DEPENDS ${sources} "${PROJECT_SOURCE_DIR}/scripts/cmake/BuildPage.cmake"
            COMMENT "Building the page" VERBATIM)
    else()
        message(STATUS "rabita: no npm, or RABITA_PAGE is off: report and serve will have no page")
        set(page "${folder}/none.html")
        file(WRITE "${page}" "")
    endif()

    file(CONFIGURE OUTPUT "${folder}/page.S" @ONLY CONTENT ".section .rodata
.global rabita_page_begin, rabita_page_end
.hidden rabita_page_begin, rabita_page_end
rabita_page_begin:
.incbin \"${page}\"
rabita_page_end:
.byte 0
.section .note.GNU-stack,\"\",%progbits
")
    file(CONFIGURE OUTPUT "${folder}/page.cpp" @ONLY CONTENT "#include \"web/page.hpp\"

extern \"C\" const char rabita_page_begin[];
extern \"C\" const char rabita_page_end[];

namespace rabita {

std::string_view embedded_page() {
    return {rabita_page_begin, rabita_page_end};
}

} // namespace rabita
")
    set_source_files_properties("${folder}/page.S" PROPERTIES OBJECT_DEPENDS "${page}")
    target_sources(${target} PRIVATE "${folder}/page.S" "${folder}/page.cpp")
endfunction()
