// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

#include <algorithm>

/// Answers from a script; what has no answer is given up.
class ScriptedPrompt : public app::controllers::UserPrompt
{
public:
    QStringList files;
    QString saveTo;
    QString line;
    int chosen = -1;
    std::optional<PastedText> pasted;
    QString codec;
    QString tagPath;
    QString consequence; ///< what was said of tagPath
    std::optional<core::annotation::Tag> words;
    QString selected; ///< offered as an example when words were asked for
    QString problem;  ///< told when they were asked for again
    std::optional<Split> splitting;
    QList<PassageInContext> passages; ///< shown when splitting was asked for
    std::optional<BulkAnswer> bulk;
    QList<BulkPassage> bulkPassages; ///< shown when it was asked for
    std::optional<LinkAnswer> linking;
    QStringList ends; ///< shown when it was asked for
    std::optional<RuleAnswer> ruling;
    std::optional<RuleQuestion> ruled; ///< what was asked
    int picked = -1;
    QStringList rows; ///< offered when one was to be picked
    int asked = 0;

    QStringList filesToOpen(const FileQuestion &) override { return answer(files); }
    QString fileToSave(const FileQuestion &) override { return answer(saveTo); }
    QString text(const TextQuestion &) override { return answer(line); }
    int choice(const ChoiceQuestion &) override { return answer(chosen); }
    std::optional<PastedText> pastedText(const PastedText &) override { return answer(pasted); }
    QString encoding(const EncodingQuestion &) override { return answer(codec); }
    QString tag(const TagQuestion &question) override
    {
        const auto offered = [this](const app::models::TagChoice &choice) { return choice.path == tagPath; };
        if (std::ranges::none_of(question.tags, offered))
            return answer(QString());
        consequence = question.consequence ? question.consequence(tagPath) : QString();
        return answer(tagPath);
    }
    std::optional<core::annotation::Tag> tagWords(const TagWordsQuestion &question) override
    {
        selected = question.selected;
        problem = question.problem;
        return answer(problem.isEmpty() ? words : std::nullopt); // gives up what could not be stored
    }
    std::optional<Split> split(const SplitQuestion &question) override
    {
        passages = question.passages;
        return answer(splitting);
    }
    std::optional<BulkAnswer> bulkChange(const BulkQuestion &question) override
    {
        bulkPassages = question.passages;
        return answer(bulk);
    }
    std::optional<LinkAnswer> link(const LinkQuestion &question) override
    {
        ends = {question.origin, question.target};
        return answer(linking);
    }
    std::optional<RuleAnswer> rule(const RuleQuestion &question) override
    {
        ruled = question;
        return answer(ruling);
    }
    int pick(const PickQuestion &question) override
    {
        rows = question.rows;
        return answer(picked);
    }

private:
    template <typename T>
    T answer(const T &value)
    {
        ++asked;
        return value;
    }
};
