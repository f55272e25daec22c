// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"

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
    int asked = 0;

    QStringList filesToOpen(const FileQuestion &) override { return answer(files); }
    QString fileToSave(const FileQuestion &) override { return answer(saveTo); }
    QString text(const TextQuestion &) override { return answer(line); }
    int choice(const ChoiceQuestion &) override { return answer(chosen); }
    std::optional<PastedText> pastedText(const PastedText &) override { return answer(pasted); }
    QString encoding(const EncodingQuestion &) override { return answer(codec); }

private:
    template <typename T>
    T answer(const T &value)
    {
        ++asked;
        return value;
    }
};
