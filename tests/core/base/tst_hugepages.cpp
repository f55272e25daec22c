// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hugepages.h"

#include <QTest>

#include <vector>

class HugePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wishHugePages_anyBuffer_keepsItsContents();
};

void HugePagesTest::wishHugePages_anyBuffer_keepsItsContents()
{
    core::wishHugePages(nullptr, 0);
    for (const size_t size : {size_t(1), size_t(4096), size_t(3) << 20, size_t(33) << 20}) {
        std::vector<char> buffer(size, 'x');
        core::wishHugePages(buffer.data(), size);
        core::wishHugePages(buffer.data() + size / 3, size - size / 3); // from the middle of a page
        QVERIFY(std::all_of(buffer.begin(), buffer.end(), [](char c) { return c == 'x'; }));
    }
}

QTEST_GUILESS_MAIN(HugePagesTest)
#include "tst_hugepages.moc"
