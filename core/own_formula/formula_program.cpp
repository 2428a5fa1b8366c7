// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_program.hpp"

#include "core/own_formula/program_builder.hpp"

#include <algorithm>

namespace iou::own {

namespace {

constexpr std::size_t kLongestSymbol = 40;
constexpr std::size_t kMostTerms = static_cast<std::size_t>(max_terms);

unsigned shownBy(Quantity which) {
    switch (which) {
    case Quantity::dx: return shows::offset_x;
    case Quantity::dy: return shows::offset_y;
    case Quantity::iw:
    case Quantity::ih:
    case Quantity::inter: return shows::shared_area;
    case Quantity::union_area: return shows::union_outline;
    case Quantity::iou:
    case Quantity::iou_loss: return shows::overlap;
    case Quantity::cw: return shows::enclosing_width;
    case Quantity::ch: return shows::enclosing_height;
    case Quantity::area_c: return shows::enclosing_box;
    case Quantity::c2: return shows::diagonal;
    case Quantity::rho2: return shows::center_line;
    case Quantity::aspect_v: return shows::box_diagonals;
    }
    return 0;
}

/// What every register measures of the boxes.
std::vector<unsigned> shownByAll(const std::vector<Instruction>& code) {
    constexpr unsigned inputs[] = {shows::offset_x, shows::offset_y, shows::widths, shows::heights};
    std::vector<unsigned> out;
    for (const Instruction& x : code) {
        unsigned shown = 0;
        if (x.op == Op::input) shown = inputs[x.which % 4];
        if (x.op == Op::low_edge || x.op == Op::high_edge) shown = shows::edges;
        if (x.op == Op::quantity) shown = shownBy(static_cast<Quantity>(x.which));
        if (x.op == Op::loss) shown = shows::overlap;
        if (shown == 0)
            for (const int r : {x.a, x.b, x.c})
                if (r >= 0) shown |= out[static_cast<std::size_t>(r)];
        out.push_back(shown);
    }
    return out;
}

/// Splits the result into its summands and these into factors.
class Terms {
public:
    Terms(const Formula& formula, ProgramBuilder& builder, Program& out)
        : m_formula(formula), m_builder(builder), m_out(out) {}

    void add() {
        std::vector<Group> groups = summands();
        if (groups.size() > kMostTerms)
            groups = {{{{m_formula.result, '+'}}, m_formula.node(m_formula.result).moves}};
        m_left = kMostTerms - groups.size();
        for (const Group& group : groups) addSummand(group);
        for (std::size_t i = 0; i < m_formula.definitions.size(); ++i) addDefinition(i);
        const auto shown = shownByAll(m_out.code);
        for (ProgramTerm& t : m_out.terms) t.shows = shown[static_cast<std::size_t>(t.value)];
    }

private:
    struct Piece {
        int node;
        char sign;
    };
    struct Group {
        std::vector<Piece> pieces;
        bool moves = false;
    };

    std::vector<Group> summands() const {
        const Node& result = m_formula.node(m_formula.result);
        if (result.kind != NodeKind::sum) return {{{{m_formula.result, '+'}}, result.moves}};
        std::vector<Group> groups;
        Group waiting;  // without gradient: joins its right neighbour
        for (std::size_t i = 0; i < result.children.size(); ++i) {
            waiting.pieces.push_back({result.children[i], result.signs[i]});
            if (!m_formula.node(result.children[i]).moves) continue;
            waiting.moves = true;
            groups.push_back(std::exchange(waiting, {}));
        }
        if (groups.empty()) return {std::move(waiting)};
        auto& last = groups.back().pieces;
        last.insert(last.end(), waiting.pieces.begin(), waiting.pieces.end());
        return groups;
    }
    /// At every *, a divisor staying with what it divides.
    std::vector<Group> factors(const Node& product) const {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < product.children.size(); ++i) {
            if (product.signs[i] == '*') groups.emplace_back();
            groups.back().pieces.push_back({product.children[i], product.signs[i]});
            groups.back().moves = groups.back().moves || m_formula.node(product.children[i]).moves;
        }
        return groups;
    }

    int valueOf(const Group& group) {
        int total = -1;
        for (const Piece& piece : group.pieces) {
            const Node& node = m_formula.node(piece.node);
            const int value = m_builder.registerOf(piece.node);
            const Op op = piece.sign == '+'   ? Op::add
                          : piece.sign == '-' ? Op::subtract
                          : piece.sign == '*' ? Op::multiply
                                              : Op::divide;
            if (total >= 0)
                total = m_builder.binary(op, total, value, node.at);
            else
                total = piece.sign == '-' ? m_builder.unary(Op::negate, value, node.at) : value;
        }
        return total;
    }
    std::string symbolOf(const Group& group) const {
        std::string text;
        for (const Piece& piece : group.pieces) {
            if (!text.empty())
                text += piece.sign == '/' ? std::string("/") : std::string(" ") + piece.sign + ' ';
            else if (piece.sign == '-')
                text = "-";
            text += m_formula.textOf(piece.node, kLongestSymbol);
        }
        return text;
    }
    /// The definition a group is the bare name of; null: none.
    const FormulaDefinition* nameOf(const Group& group) const {
        if (group.pieces.size() != 1 || group.pieces[0].sign == '-') return nullptr;
        const Node& node = m_formula.node(group.pieces[0].node);
        if (node.kind != NodeKind::definition) return nullptr;
        return &m_formula.definitions[static_cast<std::size_t>(node.which)];
    }
    bool isTaken(const std::string& id) const {
        const auto same = [&](const auto& x) { return x == id; };
        return std::any_of(m_out.terms.begin(), m_out.terms.end(),
                           [&](const ProgramTerm& t) { return same(t.id); }) ||
               std::any_of(m_formula.definitions.begin(), m_formula.definitions.end(),
                           [&](const FormulaDefinition& d) { return same(d.name); });
    }
    std::string numbered(const std::string& stem, int& count) const {
        std::string id;
        do {
            id = stem + std::to_string(++count);
        } while (isTaken(id));
        return id;
    }

    void addTerm(const Group& group, TermRole role, int product) {
        ProgramTerm term;
        term.role = role;
        term.product = product;
        term.value = valueOf(group);
        const FormulaDefinition* const named = nameOf(group);
        const bool fresh =
            named && std::none_of(m_out.terms.begin(), m_out.terms.end(),
                                  [&](const ProgramTerm& t) { return t.id == named->name; });
        if (fresh) {
            term.id = term.symbol = named->name;
            term.sentence = named->sentence;
        } else {
            term.id = isSummand(role)            ? numbered("part_", m_parts)
                      : role == TermRole::weight ? numbered("weight_", m_weights)
                                                 : numbered("factor_", m_factors);
            term.symbol = symbolOf(group);
        }
        m_out.terms.push_back(std::move(term));
    }

    void addSummand(const Group& group) {
        const Node& node = m_formula.node(group.pieces[0].node);
        if (group.pieces.size() == 1 && node.kind == NodeKind::product) {
            const auto groups = factors(node);
            const auto listed = [](const Group& g) { return g.moves; };
            const auto moving = std::count_if(groups.begin(), groups.end(), listed);
            if (moving >= 2 && groups.size() <= m_left) {
                addProduct(group, groups);
                return;
            }
        }
        addTerm(group, TermRole::part, -1);
    }
    void addProduct(const Group& whole, const std::vector<Group>& groups) {
        const int product = static_cast<int>(m_out.products.size());
        ProgramProduct made;
        made.sign = whole.pieces[0].sign == '-' ? -1.0 : 1.0;
        for (const Group& group : groups) {
            made.factors.push_back(valueOf(group));
            const bool varies =
                std::any_of(group.pieces.begin(), group.pieces.end(),
                            [&](const Piece& p) { return m_formula.node(p.node).varies; });
            if (!group.moves && !varies) continue;
            addTerm(group, group.moves ? TermRole::factor : TermRole::weight, product);
            --m_left;
        }
        m_out.products.push_back(std::move(made));
        addTerm(whole, TermRole::product, product);
    }
    void addDefinition(std::size_t i) {
        const FormulaDefinition& d = m_formula.definitions[i];
        const auto same = [&](const ProgramTerm& t) { return t.id == d.name; };
        if (m_formula.node(d.node).type != Type::number || m_out.terms.size() >= kMostTerms ||
            std::any_of(m_out.terms.begin(), m_out.terms.end(), same))
            return;
        ProgramTerm term;
        term.id = term.symbol = d.name;
        term.sentence = d.sentence;
        term.value = m_out.registers[i];
        m_out.terms.push_back(std::move(term));
    }

    const Formula& m_formula;
    ProgramBuilder& m_builder;
    Program& m_out;
    std::size_t m_left = 0;  ///< terms that factors may take
    int m_parts = 0, m_factors = 0, m_weights = 0;
};

}  // namespace

std::variant<Program, FormulaError> programOf(const Formula& formula) {
    Program program;
    ProgramBuilder builder(formula, program);
    if (!builder.addNodes()) {
        const std::size_t at = builder.failedAt();
        const TextPlace place = placeIn(formula.text, at);
        return FormulaError{Fault::too_big,
                            at,
                            place.line,
                            place.column,
                            false,
                            phrase("more than %1 operations", most_operations),
                            phrase("leave some out")};
    }
    program.result = builder.registerOf(formula.result);
    for (const FormulaDefinition& d : formula.definitions)
        program.registers.push_back(
            formula.node(d.node).type == Type::number ? builder.registerOf(d.node) : -1);
    Terms(formula, builder, program).add();
    return program;
}

}  // namespace iou::own
