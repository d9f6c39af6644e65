#include "lexicon/trie.hpp"

#include <algorithm>

namespace rabita {

namespace {

std::size_t hash_of(std::u16string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char16_t unit : text) {
        hash = (hash ^ unit) * 0x100000001b3U;
    }
    return static_cast<std::size_t>(hash ^ (hash >> 29));
}

std::size_t hash_of(std::uint64_t key) {
    key *= 0x9e3779b97f4a7c15U;
    return static_cast<std::size_t>(key ^ (key >> 32));
}

} // namespace

Vocabulary::Vocabulary() : slots_(1024, no_word) {}

std::size_t Vocabulary::slot_of(std::u16string_view folded) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(folded) & mask;
    while (slots_[slot] != no_word && text(slots_[slot]) != folded) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

WordId Vocabulary::add(std::u16string_view folded) {
    const std::size_t slot = slot_of(folded);
    if (slots_[slot] != no_word) {
        return slots_[slot];
    }
    words_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size())});
    letters_ += folded;
    slots_[slot] = static_cast<WordId>(words_.size());
    if (words_.size() * 2 > slots_.size()) {
        grow();
    }
    return static_cast<WordId>(words_.size());
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 2, no_word);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const auto id = static_cast<WordId>(i + 1);
        slots_[slot_of(text(id))] = id;
    }
}

WordId Vocabulary::find(std::u16string_view folded) const {
    return slots_[slot_of(folded)];
}

PhraseTrie::PhraseTrie() : building_(1) {}

void PhraseTrie::add(std::span<const WordId> words, Entry entry) {
    Node node = root;
    for (const WordId word : words) {
        const auto next = static_cast<Node>(building_.size());
        const auto [edge, inserted] = edges_.try_emplace(key(node, word), next);
        if (inserted) {
            building_.emplace_back();
        }
        node = edge->second;
    }
    std::vector<Entry>& here = building_[node];
    const bool known = std::any_of(here.begin(), here.end(), [&](const Entry& e) {
        return e.kind == entry.kind && e.index == entry.index && e.detail == entry.detail;
    });
    if (!known) {
        here.push_back(entry);
    }
}

void PhraseTrie::freeze() {
    offsets_.reserve(building_.size() + 1);
    for (const std::vector<Entry>& list : building_) {
        offsets_.push_back(static_cast<std::uint32_t>(entries_.size()));
        entries_.insert(entries_.end(), list.begin(), list.end());
    }
    offsets_.push_back(static_cast<std::uint32_t>(entries_.size()));
    std::size_t size = 1024;
    while (size < edges_.size() * 2) {
        size *= 2;
    }
    table_.assign(size, Edge{});
    for (const auto& [key, target] : edges_) {
        std::size_t slot = hash_of(key) & (size - 1);
        while (table_[slot].key != 0) {
            slot = (slot + 1) & (size - 1);
        }
        table_[slot] = {key, target};
    }
    edges_.clear();
    building_.clear();
    building_.shrink_to_fit();
}

PhraseTrie::Node PhraseTrie::step(Node node, WordId word) const {
    const std::uint64_t wanted = key(node, word);
    const std::size_t mask = table_.size() - 1;
    std::size_t slot = hash_of(wanted) & mask;
    while (table_[slot].key != 0) {
        if (table_[slot].key == wanted) {
            return table_[slot].target;
        }
        slot = (slot + 1) & mask;
    }
    return root;
}

std::span<const Entry> PhraseTrie::entries(Node node) const {
    return std::span(entries_).subspan(offsets_[node], offsets_[node + 1] - offsets_[node]);
}

} // namespace rabita
