// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <clocale>
#include <string_view>

namespace iou {

namespace {

constexpr std::array<std::string_view, 3> kLanguages{"en", "de", "pseudo"};

/// Texts as a language of long words would have them: a third longer, vowels with accents.
class PseudoTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString plain = QString::fromUtf8(source);
        QString text;
        bool in_tag = false;
        for (const QChar c : plain) {
            in_tag = (in_tag || c == u'<') && c != u'>';
            static const QString from = QStringLiteral("aeiouAEIOU");
            static const QString to = QStringLiteral("åéîöüÅÉÎÖÜ");
            const qsizetype vowel = in_tag ? -1 : from.indexOf(c);
            text += vowel < 0 ? c : to[vowel];
        }
        const bool is_word = plain.size() > 1 && !plain.startsWith(u'<');
        return is_word ? u'[' + text + QString((plain.size() + 2) / 3, u'~') + u']' : text;
    }
};

void install(QTranslator* translator, bool loaded) {
    if (loaded)
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

Result<std::string> takeLanguage(std::vector<const char*>& arguments) {
    std::string name;
    for (std::size_t i = 0; i < arguments.size();) {
        const std::string_view option = arguments[i];
        const bool joined = option.starts_with("--lang=");
        if (!joined && option != "--lang") {
            ++i;
            continue;
        }
        if (!joined && i + 1 == arguments.size())
            return Error{phrase("nothing follows it"), std::string_view("--lang"),
                         phrase("choose en, de or pseudo")};
        name = joined ? option.substr(7) : arguments[i + 1];
        bool known = false;
        for (const auto language : kLanguages) known |= name == language;
        if (!known)
            return Error{phrase("no language \"%1\"", name), std::string_view("--lang"),
                         phrase("choose en, de or pseudo")};
        const auto at = arguments.begin() + static_cast<std::ptrdiff_t>(i);
        arguments.erase(at, at + (joined ? 1 : 2));
    }
    return name;
}

void keepDecimalPoints() { std::setlocale(LC_NUMERIC, "C"); }

void setLanguage(const std::string& name) {
    keepDecimalPoints();
    if (name == "en") QLocale::setDefault(QLocale::c());
    if (name == "de") QLocale::setDefault(QLocale(QLocale::German));
    auto* application = QCoreApplication::instance();
    if (name == "pseudo") return install(new PseudoTranslator(application), true);
    const QLocale locale;
    auto* own = new QTranslator(application);
    install(own, own->load(locale, QStringLiteral("iouscope"), QStringLiteral("_"),
                           QStringLiteral(":/i18n")));
    // Texts of Qt's own dialogs and buttons, where they are installed.
    auto* qt = new QTranslator(application);
    install(qt, qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
}

}  // namespace iou
