# cmake -DNPM= -DFROM= -DFOLDER= -DPAGE= -P BuildPage.cmake: the page of the sources FROM, built in FOLDER, as PAGE.
file(COPY "${FROM}/" DESTINATION "${FOLDER}/source" PATTERN node_modules EXCLUDE)
file(GLOB_RECURSE copied RELATIVE "${FOLDER}/source" "${FOLDER}/source/src/*" "${FOLDER}/source/style/*")
foreach(path IN LISTS copied) # what was renamed or removed must not be built on
    if(NOT EXISTS "${FROM}/${path}")
        file(REMOVE "${FOLDER}/source/${path}")
    endif()
endforeach()

file(SHA256 "${FOLDER}/source/package-lock.json" wanted)
set(installed "")
if(EXISTS "${FOLDER}/installed")
    file(READ "${FOLDER}/installed" installed)
endif()
if(NOT installed STREQUAL wanted)
    execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --ignore-scripts --loglevel=error
        WORKING_DIRECTORY "${FOLDER}/source" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE said)
    if(failed)
        message(WARNING "npm could not install the page's packages; the program gets no page.\n${said}")
        file(WRITE "${PAGE}" "")
        return()
    endif()
    file(WRITE "${FOLDER}/installed" "${wanted}")
endif()

execute_process(COMMAND "${NPM}" run --silent build -- "${PAGE}" WORKING_DIRECTORY "${FOLDER}/source"
    RESULT_VARIABLE failed)
if(failed)
    file(REMOVE "${PAGE}")
    message(FATAL_ERROR "the page could not be built")
endif()
