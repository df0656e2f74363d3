"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statusBanners = statusBanners;
exports.noteBanners = noteBanners;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
function statusBanners(model, alarmed, texts) {
    return [
        ...(alarmed
            ? [{ style: 'attention', title: texts.receipt.alarmTitle, lines: alarmLines(model, texts) }]
            : []),
        ...reopenedBanner(model, texts),
        ...turnedUpBanner(model, texts),
        ...progressBanner(model, texts),
        ...joinedBanner(model, texts),
        ...questionBanner(model, texts),
    ];
}
const reopenedBanner = ({ reopenedAt = null, reportedAt, locale }, { receipt }) => reopenedAt === null
    ? []
    : [
        {
            style: 'accent',
            title: receipt.reopenedTitle,
            lines: [receipt.reopened((0, dates_1.timeNear)(reopenedAt, reportedAt, locale))],
        },
    ];
function turnedUpBanner(model, texts) {
    const { turnedUp = null, status, reportedAt, locale } = model;
    if (turnedUp === null || status === 'closed' || status === 'withdrawn')
        return [];
    const { receipt: words } = texts.news.turnedUp;
    const { found, back } = turnedUp;
    const lines = [
        ...(found ? [words.found((0, user_text_1.displayName)(found.name, 60), (0, dates_1.timeNear)(found.at, reportedAt, locale))] : []),
        ...(back ? [words.back((0, user_text_1.displayName)(back.name, 60), (0, dates_1.timeNear)(back.at, reportedAt, locale))] : []),
        words.next,
    ];
    return [{ style: 'good', title: words.title, lines }];
}
function progressBanner(model, texts) {
    const { receipt } = texts;
    switch (model.status) {
        case 'reported':
        case 'joined':
            return [];
        case 'taken':
            return [{ style: 'good', title: receipt.takenTitle, lines: takenLines(model, texts) }];
        case 'classified':
        case 'notifying':
            return [{ style: 'good', title: receipt.handledTitle, lines: takenLines(model, texts) }];
        case 'closed':
            return [{ style: 'good', title: receipt.closedTitle, lines: closingLines(model, texts) }];
        case 'withdrawn':
            return [
                {
                    style: 'emphasis',
                    title: receipt.withdrawnTitle,
                    lines: [
                        model.withdrawnAt === null
                            ? receipt.withdrawnOnce
                            : receipt.withdrawn((0, dates_1.dateAndTime)(model.withdrawnAt, model.locale)),
                        receipt.thanks,
                    ],
                },
            ];
    }
}
const joinedBanner = ({ joined, status }, { joining }) => joined === true && status !== 'closed'
    ? [{ style: 'accent', title: joining.receiptTitle, lines: [joining.receipt] }]
    : [];
function closingLines({ closingWords }, { receipt, shared }) {
    const said = closingWords === null ? [] : (0, user_text_1.displayLines)(closingWords, { max: 600, cut: shared.shortened });
    return [...(said.length > 0 ? [receipt.closingWords] : []), ...said, receipt.thanks];
}
function takenLines({ taken, reportedAt, locale }, { receipt }) {
    if (taken === null)
        return [];
    return taken === 'somebody'
        ? [receipt.takenBySomebody]
        : [receipt.taken((0, user_text_1.displayName)(taken.name), (0, dates_1.timeNear)(taken.at, reportedAt, locale))];
}
const questionBanner = ({ question, status }, { receipt, shared }) => question === null || status === 'withdrawn'
    ? []
    : [
        {
            style: 'warning',
            title: receipt.questionTitle,
            lines: (0, user_text_1.displayLines)(question, { max: 1_000, cut: shared.shortened }),
        },
    ];
function noteBanners(model, texts) {
    const { receipt } = texts;
    const over = model.status === 'withdrawn' || model.status === 'closed';
    const masked = model.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
    return [
        ...(model.asksNoticed && model.reporterProven && !over
            ? [{ style: 'emphasis', title: receipt.noticedTitle, lines: [receipt.noticed] }]
            : []),
        ...(masked === ''
            ? []
            : [
                {
                    style: 'emphasis',
                    title: receipt.maskedTitle,
                    lines: [receipt.masked(masked), receipt.maskedInChat],
                },
            ]),
    ];
}
const alarmLines = ({ phone }, { receipt }) => [
    phone === '' ? receipt.alarmNoPhone : receipt.alarmCall((0, user_text_1.displayName)(phone, 40)),
    receipt.alarmStored,
];
