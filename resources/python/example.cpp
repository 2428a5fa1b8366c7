// SPDX-License-Identifier: GPL-3.0-or-later
// A loss in C++ for iouscope:
// g++ -O2 example.cpp -o my_loss && iouscope-batch compare --program ./my_loss
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

struct Header {
    char magic[4];
    std::uint8_t version, type;
    std::uint16_t zero;
    std::uint32_t request, length;
};
static_assert(sizeof(Header) == 16);

void send(std::uint8_t type, std::uint32_t request, const std::string& payload) {
    const Header header{
        {'I', 'O', 'U', 'B'}, 1, type, 0, request, static_cast<std::uint32_t>(payload.size())};
    std::fwrite(&header, sizeof header, 1, stdout);
    std::fwrite(payload.data(), 1, payload.size(), stdout);
    std::fflush(stdout);
}

void receive(void* to, std::size_t bytes) {
    if (bytes > 0 && std::fread(to, 1, bytes, stdin) != bytes) std::exit(0);  // iouscope has gone
}

/// The loss: GIoU of two boxes by centre and size.
double lossOf(double cx, double cy, double w, double h, double gx, double gy, double gw,
              double gh) {
    const auto shared = [](double a, double n, double b, double m) {
        return std::max(0.0, std::min(a + n / 2, b + m / 2) - std::max(a - n / 2, b - m / 2));
    };
    const auto around = [](double a, double n, double b, double m) {
        return std::max(a + n / 2, b + m / 2) - std::min(a - n / 2, b - m / 2);
    };
    const double inter = shared(cx, w, gx, gw) * shared(cy, h, gy, gh);
    const double both = w * h + gw * gh - inter;
    const double hull = around(cx, w, gx, gw) * around(cy, h, gy, gh);
    return 1 - inter / both + (hull - both) / hull;
}

}  // namespace

int main() {
    send(
        2, 0,
        R"({"protocol": 1, "title": "giou in C++", "language": "C++", "gradient": "differences"})");
    while (true) {
        Header header;
        receive(&header, sizeof header);
        std::vector<char> payload(header.length);
        receive(payload.data(), payload.size());
        if (header.type == 7) return 0;
        if (header.type != 3) continue;
        std::uint32_t counts[4];  // pairs, wants, parameters, 0
        std::memcpy(counts, payload.data(), sizeof counts);
        const std::uint32_t n = counts[0], head[4] = {n, 0, 0, 0};
        std::vector<double> x(8 * std::size_t{n}), y(n);
        std::memcpy(x.data(), payload.data() + sizeof counts + 8 * counts[2], 8 * x.size());
        for (std::uint32_t i = 0; i < n; ++i)
            y[i] = lossOf(x[i], x[n + i], x[2 * n + i], x[3 * n + i], x[4 * n + i], x[5 * n + i],
                          x[6 * n + i], x[7 * n + i]);
        std::string out(reinterpret_cast<const char*>(head), sizeof head);
        send(4, header.request, out.append(reinterpret_cast<const char*>(y.data()), 8 * y.size()));
    }
}
