// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCommandLineParser>
#include <QString>
#include <QStringView>

namespace app::cli
{

/// The exit codes of every command (DESIGN §7).
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

void print(const QString &text);
void printBytes(const QByteArray &utf8);
/// Prints "zhupi-cli: FILE: what is wrong" on standard error, on one line; without FILE where it is empty.
void printError(const QString &file, const QString &message);
/// An option whose description is marked for translation; with the name of its value where it has one.
QCommandLineOption option(const char *name, const char *description, const char *value = nullptr);
/// The parser's help with the usage line of `command` ("library add").
QString helpOf(const QCommandLineParser &parser, const QString &command);
/// An error of usage, with the way to the help. Returns WrongUsage.
int wrongUsage(const QString &message, const QString &command = {});

} // namespace app::cli
