// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language.h"

#include "app/actions/actionregistry.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <array>

namespace app::settings
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr std::array codes{"system"_L1, "en"_L1, "zh_CN"_L1};
}

Language::Language(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_choice = settings.value("language"_L1, QString(codes[0])).toString();
    install();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::attach(actions::ActionRegistry &registry)
{
    for (const QLatin1StringView code : codes) {
        const QByteArray id = QByteArray("view.language.") + QByteArray(code.data(), code.size());
        const QLatin1StringView action(id);
        registry.setChecked(action, m_choice == code);
        registry.onToggled(action, this, [this, code](bool on) {
            if (on)
                setChoice(code);
        });
    }
}

void Language::setChoice(const QString &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue("language"_L1, choice);
    install();
}

QString Language::bestOf(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        if (locale.language() == QLocale::Chinese)
            return u"zh_CN"_s;
        if (locale.language() == QLocale::English)
            return u"en"_s;
    }
    return u"en"_s;
}

void Language::install()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = m_choice == codes[0] ? bestOf(QLocale::system().uiLanguages()) : m_choice;
    // The system's own formats where they speak the window's language.
    const QLocale locale(m_code);
    QLocale::setDefault(QLocale::system().language() == locale.language() ? QLocale::system() : locale);
    if (m_own.load(u":/i18n/zhupi_"_s + m_code))
        QCoreApplication::installTranslator(&m_own);
    // Below our own, which says what Qt leaves untranslated.
    if (m_code != "en"_L1 && m_qt.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace app::settings

#include "moc_language.cpp"
