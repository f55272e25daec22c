// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

/// One run of the program as a user starts it.
struct CliRun {
    int code = -1; ///< -1 where it crashed or did not end
    QByteArray out;
    QByteArray err;

    QStringList lines() const { return QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    /// Each line on standard error is one error: "zhupi-cli: FILE: what is wrong".
    QStringList errors() const { return QString::fromUtf8(err).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

/// `before`: a program with its arguments that starts zhupi-cli, to take rights or room from it.
inline CliRun cli(const QStringList &arguments, const QByteArray &input = {}, QStringList before = {})
{
    QProcess process;
    before.append(QStringLiteral(ZHUPI_CLI));
    before.append(arguments);
    const QString program = before.takeFirst();
    process.start(program, before);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    if (process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}
