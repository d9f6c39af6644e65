// A program of somebody else: reads one article with the installed library and needs nothing but its public headers.
#include <rabita/extraction.hpp>
#include <rabita/lexicon.hpp>
#include <rabita/pipeline.hpp>

#include <iostream>

int main() {
    rabita::Document article;
    article.id = "example";
    article.text = "التقى وزير الخارجية المصري بدر عبد العاطي في القاهرة يوم الأحد نظيره السعودي فيصل بن فرحان.";
    article.published = rabita::parse_iso_day("2025-01-13");

    const rabita::Extraction extraction = rabita::extract(article, rabita::Lexicon::builtin());
    std::cout << rabita::to_json_line(extraction) << '\n';
    return extraction.events.empty() ? 1 : 0;
}
