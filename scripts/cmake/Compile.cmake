# rabita_compile_options(TARGET): the language level, warnings and sanitizers that every target of ours shares.
function(rabita_compile_options target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF
        UNITY_BUILD_MODE GROUP) # by rabita_unity_batches() only
    if(RABITA_DEVELOPER)
        target_compile_options(${target} PRIVATE
            $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror>)
    endif()
    if(RABITA_SANITIZE)
        target_compile_options(${target} PRIVATE
            -fsanitize=${RABITA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # its manual: instrumented code gives false positives
            target_compile_options(${target} PRIVATE
                $<$<COMPILE_LANGUAGE:CXX>:-Wno-error -Wno-uninitialized -Wno-maybe-uninitialized>)
        endif()
        target_link_options(${target} PUBLIC -fsanitize=${RABITA_SANITIZE})
    endif()
endfunction()
