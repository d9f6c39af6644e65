#include "record/sha256.hpp"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>

#include <stdexcept>

namespace rabita {

namespace {

/// Asked for once: looking an algorithm up takes longer than hashing a short text.
const EVP_MD* algorithm() {
    static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    return sha256;
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 is missing in this OpenSSL");
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

} // namespace rabita
