# Writes OUTPUT, a header that names the version of everything that reading an article depends on: a hash over SOURCES (a
# list separated by "|"). Run as a script, at build time, when one of them has changed.
string(REPLACE "|" ";" SOURCES "${SOURCES}")
list(SORT SOURCES)
foreach(source IN LISTS SOURCES)
    file(SHA256 "${source}" hash)
    string(APPEND hashes "${hash}\n")
endforeach()
string(SHA256 version "${hashes}")
string(SUBSTRING "${version}" 0 12 version)
file(CONFIGURE OUTPUT "${OUTPUT}" CONTENT "#define RABITA_RULES \"${version}\"\n")
