"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderInstalled = renderInstalled;
exports.renderUndelivered = renderUndelivered;
const contract_1 = require("../../services/admin/contract");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const home_1 = require("./home");
function renderInstalled({ locale, all, without }) {
    const { admin } = (0, texts_1.textsFor)(locale);
    const row = ({ name, roles }) => ({
        label: (0, user_text_1.displayName)(name, 60),
        lines: [roles.map((role) => admin.role[role]).join(', ') || '–'],
    });
    const [named, others] = [
        without.filter(({ roles }) => roles.length > 0),
        without.filter(({ roles }) => roles.length === 0),
    ];
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.installedTitle,
        eyebrow: admin.eyebrow,
        title: admin.installedTitle,
        footnotes: [
            admin.installedCount(all - without.length, all),
            without.length === 0 ? admin.installedAll : admin.installedHow,
        ],
        sections: [
            { title: admin.installedRoles, rows: named.map(row), more: admin.more },
            { title: admin.installedOthers, rows: others.map(row), more: admin.more },
        ].filter(({ rows }) => rows.length > 0),
        whole: true,
        buttons: [(0, home_1.homeButton)(locale)],
    });
}
const mostReasons = 3;
const reasonLines = (reasons, admin) => [
    ...reasons.slice(0, mostReasons).map((code) => admin.reason((0, user_text_1.displayName)(code, 60))),
    ...(reasons.length > mostReasons ? [admin.more(reasons.length - mostReasons)] : []),
];
function renderUndelivered({ locale, waiting, unreached, retried }) {
    const { admin, shared } = (0, texts_1.textsFor)(locale);
    const retry = (0, elements_1.button)(shared.retry, contract_1.adminActions.retry, {}, { style: 'positive' });
    const some = waiting.length > 0;
    const rows = waiting.map(({ name, reasons }) => ({
        label: (0, user_text_1.displayName)(name, 60),
        lines: [admin.waits(reasons.length), ...reasonLines([...new Set(reasons)], admin)],
    }));
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.undeliveredTitle,
        eyebrow: admin.eyebrow,
        title: admin.undeliveredTitle,
        footnotes: [
            ...(retried === null ? [] : [admin.retried(retried)]),
            some || unreached.length > 0 ? admin.undeliveredHint : admin.undeliveredNone,
        ],
        sections: [
            { title: admin.unreachedTitle, rows: unreached.map((id) => ({ label: id, lines: [admin.failing] })) },
            { title: admin.undeliveredTitle, rows, more: admin.more },
        ].filter((section) => section.rows.length > 0),
        fields: some
            ? [
                (0, list_1.chooser)({ label: admin.retryChoose, placeholder: shared.choose, error: shared.chooseOne }, waiting.map(({ person, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: person }))),
            ]
            : [],
        buttons: some ? [retry, (0, home_1.homeButton)(locale)] : [(0, home_1.homeButton)(locale)],
    });
}
