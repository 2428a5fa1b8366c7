// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/color_map.hpp"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace iou {

namespace {

/// A colour at a place (0 to 255) of the published 256-colour table.
struct Stop {
    int at;
    QRgb rgb;
};

/// Viridis: S. van der Walt, N. Smith, E. Firing 2015 (CC0), every eighth colour.
constexpr Stop kViridis[] = {
    {0, 0x440154},   {8, 0x470d60},   {16, 0x48186a},  {24, 0x482374},  {32, 0x472d7b},
    {40, 0x453781},  {48, 0x424086},  {56, 0x3e4989},  {64, 0x3b528b},  {72, 0x375b8d},
    {80, 0x33638d},  {88, 0x2f6b8e},  {96, 0x2c728e},  {104, 0x297a8e}, {112, 0x26828e},
    {120, 0x23898e}, {128, 0x21918c}, {136, 0x1f988b}, {144, 0x1fa088}, {152, 0x22a785},
    {160, 0x28ae80}, {168, 0x32b67a}, {176, 0x3fbc73}, {184, 0x4ec36b}, {192, 0x5ec962},
    {200, 0x70cf57}, {208, 0x84d44b}, {216, 0x98d83e}, {224, 0xaddc30}, {232, 0xc2df23},
    {240, 0xd8e219}, {248, 0xece51b}, {255, 0xfde725}};

/// Cividis: J. R. Nuñez, C. R. Anderton, R. S. Renslow, PLoS ONE 13(7), 2018 (CC0).
constexpr Stop kCividis[] = {{0, 0x00224e},   {8, 0x00285b},   {16, 0x002e6a},  {20, 0x003070},
                             {24, 0x053371},  {32, 0x1a386f},  {40, 0x273e6e},  {48, 0x32436d},
                             {64, 0x434e6c},  {80, 0x535a6d},  {96, 0x61656f},  {112, 0x6f7073},
                             {128, 0x7d7c78}, {144, 0x8c8878}, {160, 0x9b9476}, {176, 0xaba072},
                             {192, 0xbcae6c}, {208, 0xcdbb63}, {224, 0xdec958}, {240, 0xf0d846},
                             {251, 0xfde334}, {255, 0xfee838}};

/// RdBu in 11 classes, blue first: C. Brewer, ColorBrewer 2.0 (Apache-2.0); colour-blind safe.
constexpr Stop kDiverging[] = {{0, 0x053061},   {26, 0x2166ac},  {51, 0x4393c3},  {77, 0x92c5de},
                               {102, 0xd1e5f0}, {128, 0xf7f7f7}, {153, 0xfddbc7}, {179, 0xf4a582},
                               {204, 0xd6604d}, {230, 0xb2182b}, {255, 0x67001f}};

std::span<const Stop> stopsOf(ColorMapId id) {
    switch (id) {
    case ColorMapId::cividis: return kCividis;
    case ColorMapId::diverging: return kDiverging;
    case ColorMapId::viridis: break;
    }
    return kViridis;
}

ColorTable tableFrom(std::span<const Stop> stops) {
    ColorTable table{};
    for (std::size_t s = 0; s + 1 < stops.size(); ++s) {
        const Stop a = stops[s];
        const Stop b = stops[s + 1];
        for (int i = a.at; i <= b.at; ++i) {
            const double f = double(i - a.at) / (b.at - a.at);
            const auto mix = [f](int from, int to) {
                return static_cast<int>(std::lround(from + f * (to - from)));
            };
            table[static_cast<std::size_t>(i)] =
                qRgb(mix(qRed(a.rgb), qRed(b.rgb)), mix(qGreen(a.rgb), qGreen(b.rgb)),
                     mix(qBlue(a.rgb), qBlue(b.rgb)));
        }
    }
    return table;
}

}  // namespace

const ColorTable& colorTable(ColorMapId id) {
    static const std::array<ColorTable, color_map_count> tables{
        tableFrom(stopsOf(ColorMapId::viridis)), tableFrom(stopsOf(ColorMapId::cividis)),
        tableFrom(stopsOf(ColorMapId::diverging))};
    return tables[static_cast<std::size_t>(id)];
}

double lightness(QRgb color) {
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) +
                     0.0722 * linear(qBlue(color));
    return y <= 216.0 / 24389.0 ? y * 24389.0 / 27.0 : 116.0 * std::cbrt(y) - 16.0;
}

QCPColorGradient colorGradient(ColorMapId id) {
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setLevelCount(color_levels);
    QMap<double, QColor> stops;
    for (const Stop& s : stopsOf(id)) stops.insert(s.at / 255.0, QColor(s.rgb));
    gradient.setColorStops(stops);
    return gradient;
}

}  // namespace iou
