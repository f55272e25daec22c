// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace core::io
{

namespace
{

constexpr QStringView formulaSigns = u"=+-@\t\r";

/// Whether the apostrophe that keeps a formula from being one stands before it.
bool isEscapedAlready(QStringView field)
{
    return field.size() > 1 && field.front() == u'\'' && (formulaSigns.contains(field.at(1)) || field.at(1) == u'\'');
}

QString escaped(QString field)
{
    if (!field.isEmpty() && (formulaSigns.contains(field.front()) || isEscapedAlready(field)))
        field.prepend(u'\'');
    const bool quoted = field.contains(u'"') || field.contains(u',') || field.contains(u'\n') ||
                        field.contains(u'\r') || field.startsWith(u' ') || field.endsWith(u' ');
    if (!quoted)
        return field;
    return u'"' + field.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
}

QString unescaped(const QString &field)
{
    return isEscapedAlready(field) ? field.mid(1) : field;
}

QChar separatorOf(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView head = end < 0 ? text : text.left(end);
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        if (head.contains(separator))
            return separator;
    }
    return u',';
}

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text), m_separator(separatorOf(text)) {}

    Result<QList<QStringList>> run()
    {
        while (m_at < m_text.size()) {
            if (!readField()) {
                return failure(ErrorCode::Malformed,
                               QCoreApplication::translate("core::io", "A quotation mark is not closed."));
            }
        }
        endRow();
        return m_rows;
    }

private:
    /// One field with what parts it from the next one.
    bool readField()
    {
        QString field;
        if (m_text.at(m_at) == u'"') {
            if (!readQuoted(&field))
                return false;
        }
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && !isLineEnd())
            field.append(m_text.at(m_at++));
        m_row.append(unescaped(field));
        if (m_at == m_text.size())
            return true;
        if (m_text.at(m_at) == m_separator) {
            // The separator is followed by a field, be it empty.
            if (++m_at == m_text.size() || isLineEnd()) {
                m_row.append(QString());
            } else {
                return true;
            }
        }
        if (m_at < m_text.size()) {
            m_at += m_text.mid(m_at).startsWith(u"\r\n") ? 2 : 1;
            endRow();
        }
        return true;
    }

    bool readQuoted(QString *field)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != u'"') {
                field->append(m_text.at(m_at));
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                field->append(u'"');
                ++m_at;
            } else {
                ++m_at;
                return true;
            }
        }
        return false;
    }

    bool isLineEnd() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }

    void endRow()
    {
        if (m_row.size() > 1 || (m_row.size() == 1 && !m_row.first().isEmpty()))
            m_rows.append(m_row);
        m_row.clear();
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    QStringList m_row;
    QList<QStringList> m_rows;
};

} // namespace

QByteArray toCsv(const QList<QStringList> &rows, const CsvOptions &options)
{
    QByteArray bytes = options.mark == CsvOptions::Mark::Utf8 ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    for (const QStringList &row : rows) {
        QStringList fields;
        for (const QString &field : row)
            fields.append(escaped(field));
        bytes += fields.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

Result<QList<QStringList>> csvRows(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        return failure(ErrorCode::Malformed,
                       QCoreApplication::translate("core::io", "The table is not in UTF-8. Save it as “CSV UTF-8”."));
    }
    return Reader(text).run();
}

} // namespace core::io
