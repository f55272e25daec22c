// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header of Qt TextToSpeech 6.4 includes this one of Qt Declarative for a single word that says nothing in C++.
// Debian's qt6-speech-dev does not bring it, and some thirty packages of Qt Quick for one word would be too many.
#define QML_ELEMENT
