// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRect>
#include <QTemporaryDir>
#include <QTest>

/// Makes the offscreen platform offer these screens instead of its one of 800x800, the first being
/// the primary one. Before the QApplication; the file must live as long as it. ratio: pixels of the
/// device to a logical one.
inline void offerScreens(const QTemporaryDir& folder, const QList<QRect>& screens,
                         double ratio = 1.0) {
    QJsonArray list;
    for (const QRect& screen : screens)
        list.append(QJsonObject{{"name", QStringLiteral("screen%1").arg(list.size())},
                                {"x", screen.x()},
                                {"y", screen.y()},
                                {"width", screen.width()},
                                {"height", screen.height()},
                                {"logicalDpi", 96},
                                {"logicalBaseDpi", 96},
                                {"dpr", ratio}});
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no place for %s", qPrintable(file.fileName()));
    file.write(QJsonDocument(QJsonObject{{"screens", list}}).toJson());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

/// The main function of a test on a screen of 1920x1080.
template <class Test>
int runOnOneScreen(int argc, char** argv) {
    const QTemporaryDir folder;
    offerScreens(folder, {QRect(0, 0, 1920, 1080)});
    const QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
