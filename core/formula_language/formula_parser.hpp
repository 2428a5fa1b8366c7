// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spec_text.hpp"
#include "core/formula_language/formula.hpp"
#include "core/formula_language/formula_tokens.hpp"

#include <map>

namespace iou::own {

/// Reads a text from left to right and checks what it reads at once, so that the first fault found
/// is the leftmost. Functions give the number of a node, or kNoNode after a fault.
class Parser {
public:
    explicit Parser(std::string text);
    ParsedFormula run();

private:
    static constexpr int kNoNode = -1;
    /// What has a name: a definition, or a parameter (from 1, negative).
    using Names = std::map<std::string, int, std::less<>>;

    // Tokens.
    const Token& peek(std::size_t ahead = 0) const;
    std::string_view textOf(const Token& token) const;
    bool isSign(char sign, std::size_t ahead = 0) const;
    bool isWord(std::string_view word, std::size_t ahead = 0) const;
    bool takeSign(char sign);
    bool takeWord(std::string_view word);
    bool ended() const;

    // Faults; each gives kNoNode.
    int fail(Fault fault, std::size_t at, Phrase what, Phrase remedy = {});
    int failAtToken();
    bool beginsName(std::size_t at) const;
    int failBehind(Fault fault, Phrase what, Phrase remedy);
    int wrongToken(const Token& token);
    int missingOperand();
    int missingOperator();

    // Statements.
    void readHeader();
    void readParameter();
    bool readRange(FormulaParameter& parameter);
    void readMomentum(FormulaParameter& parameter);
    void readStatement();
    void readDefinition(const Token& name);
    void endOfStatement();
    bool checkName(const Token& name);
    bool readNumber(double& out, const Phrase& what);
    std::string commentOf(const Token& token) const;

    // Expressions, in formula_expressions.cpp.
    int expression();
    int allOf();
    int negation();
    int comparison();
    int sum();
    int product();
    int unary();
    int power();
    int postfix();
    int primary();
    int name();
    int parenthesis();

    // Names and calls, in formula_calls.cpp.
    int word(const Word& word, const Token& token);
    int quantity(const Word& word, const Token& token);
    int call(const Word& word, const Token& token);
    int known(int entry, const Token& token);
    int unknown(const Token& token);
    int member(int box, const Token& token);
    int loss(const Token& token);
    int lossCall(FormulaLoss call, const Token& token);
    bool lossParameter(FormulaLoss& call);
    bool lossTerm(FormulaLoss& call);
    bool arguments(std::vector<int>& out);
    bool checkArguments(const Word& word, const Token& token, const std::vector<int>& children);
    bool expectType(int index, Type type, std::string_view function);
    bool expectNumber(int index);
    bool expectCondition(int index);

    /// Goes one level deeper while it lives; good(): not too deep.
    class Level {
    public:
        explicit Level(Parser& parser);
        ~Level() { --m_parser.m_depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        bool good() const { return m_good; }

    private:
        Parser& m_parser;
        bool m_good;
    };

    int add(Node node);
    int boxNode(int which, const Token& token);
    Node nodeFrom(NodeKind kind, Type type, int first, int last) const;
    Node& at(int index) { return m_out.nodes[static_cast<std::size_t>(index)]; }
    Phrase shown(std::string_view name) const;

    Formula m_out;
    std::string_view m_text;
    Tokens m_tokens;
    std::size_t m_next = 0;
    int m_depth = 0;
    bool m_failed = false;
    FormulaError m_error;
    Names m_names;
    int m_result = kNoNode;
    std::size_t m_statement = 0;  ///< where the last statement starts
};

}  // namespace iou::own
