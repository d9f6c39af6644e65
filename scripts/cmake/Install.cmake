include(CMakePackageConfigHelpers)

install(TARGETS rabita EXPORT rabitaTargets)
install(TARGETS rabita_program)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/rabita" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/README.md" DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/rabita")
install(EXPORT rabitaTargets NAMESPACE rabita:: DESTINATION ${package_folder})
configure_package_config_file("${PROJECT_SOURCE_DIR}/scripts/cmake/rabitaConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/rabitaConfig.cmake" INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file("${PROJECT_BINARY_DIR}/rabitaConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/rabitaConfig.cmake" "${PROJECT_BINARY_DIR}/rabitaConfigVersion.cmake"
    DESTINATION ${package_folder})

if(PROJECT_IS_TOP_LEVEL)
    set(CPACK_GENERATOR TGZ DEB)
    set(CPACK_PACKAGE_CONTACT "rabita developers")
    set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    include(CPack)
endif()
