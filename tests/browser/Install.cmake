# cmake -DNPM= -DFROM= -DFOLDER= -P Install.cmake: the tests of FROM with their packages in FOLDER.
file(GLOB files "${FROM}/*.mjs" "${FROM}/*.py" "${FROM}/package*.json")
file(MAKE_DIRECTORY "${FOLDER}")
file(COPY ${files} DESTINATION "${FOLDER}")
execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --ignore-scripts --loglevel=error
    WORKING_DIRECTORY "${FOLDER}" COMMAND_ERROR_IS_FATAL ANY)
