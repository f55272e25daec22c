// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

class QWidget;

namespace app::dialogs
{

/// Asks by dialogs over a window, which must outlive it or be set to null.
class DialogPrompt : public controllers::UserPrompt
{
public:
    void setWindow(QWidget *window) { m_window = window; }

    QStringList filesToOpen(const FileQuestion &question) override;
    QString fileToSave(const FileQuestion &question) override;
    QString text(const TextQuestion &question) override;
    int choice(const ChoiceQuestion &question) override;
    std::optional<PastedText> pastedText(const PastedText &suggestion) override;
    QString encoding(const EncodingQuestion &question) override;
    QString tag(const TagQuestion &question) override;
    std::optional<core::annotation::Tag> tagWords(const TagWordsQuestion &question) override;
    std::optional<Split> split(const SplitQuestion &question) override;
    std::optional<BulkAnswer> bulkChange(const BulkQuestion &question) override;
    std::optional<LinkAnswer> link(const LinkQuestion &question) override;
    std::optional<RuleAnswer> rule(const RuleQuestion &question) override;
    int pick(const PickQuestion &question) override;

private:
    QWidget *m_window = nullptr;
};

} // namespace app::dialogs
