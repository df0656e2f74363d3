"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takeBackButton = exports.signButton = void 0;
exports.renderSecond = renderSecond;
exports.secondBanner = secondBanner;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const decision_1 = require("./decision");
const model_1 = require("./model");
const excerptOf = (text, texts) => (0, user_text_1.displayLines)(text, { max: 400, cut: texts.shared.shortened });
function renderSecond(model, asked) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { second, process } = texts;
    const { incident, data } = model;
    const waits = model.second !== null && asked !== null;
    const decided = (0, decision_1.decidedRows)(model, texts);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: waits
            ? second.summary(second.what[asked.reversal.what], incident.id)
            : second.doneSummary(incident.id),
        eyebrow: process.fileEyebrow(incident.id),
        title: waits ? second.title : second.done,
        banners: answerBanner(model, asked, texts),
        footnotes: waits ? [second.why[asked.reversal.what]] : [],
        sections: [
            ...(asked ? [{ title: second.what[asked.reversal.what], rows: askedRows(model, asked, texts) }] : []),
            (0, decision_1.happened)(model, texts),
            ...(decided.length > 0 ? [{ title: process.decisions, rows: decided }] : []),
        ],
        prompts: waits
            ? [
                (0, elements_1.textPrompt)(second.refuse, {
                    id: 'whyNot',
                    label: second.refuseReason,
                    errorMessage: process.fault.required,
                    send: (0, elements_1.button)(second.refuseSend, contract_1.incidentActions.agree, { ...data, agrees: 'no' }, { style: 'destructive' }),
                }),
            ]
            : [],
        buttons: waits
            ? [(0, elements_1.press)(second.agree, contract_1.incidentActions.agree, { ...data, agrees: 'yes' }, 'positive')]
            : [(0, elements_1.press)(process.again, contract_1.incidentActions.second, data)],
    });
}
function askedRows(model, asked, texts) {
    const { second } = texts;
    const { reversal } = asked;
    const reason = reversal.reason ?? '';
    return [
        {
            label: second.askedBy(...(0, model_1.signature)(model, asked)),
            lines: changeLines(reversal, model, asked.answer === undefined, texts),
        },
        ...(reason === '' ? [] : [{ label: second.reason, lines: excerptOf(reason, texts) }]),
    ];
}
function changeLines(reversal, model, isOpen, texts) {
    const { second, outcomes } = texts;
    const { classified } = model.process;
    const [now, becomes] = reversal.what === 'classify'
        ? [
            classified ? outcomes.classification[classified.outcome] : '',
            outcomes.classification[reversal.outcome],
        ]
        : reversal.what === 'moveAware'
            ? [(0, dates_1.dateAndTime)(model.incident.awareAt, model.locale), (0, dates_1.dateAndTime)(reversal.to, model.locale)]
            : ['', ''];
    return [
        ...(now === '' || !isOpen ? [] : [second.now(now)]),
        ...(becomes === '' ? [] : [second.becomes(becomes)]),
    ];
}
function answerBanner(model, asked, texts) {
    const { second } = texts;
    const answer = asked?.answer;
    if (answer)
        return [
            {
                style: answer.what === 'agreed' ? 'good' : 'emphasis',
                title: second.done,
                lines: [
                    second.answered[answer.what](...(0, model_1.signature)(model, answer)),
                    ...(answer.reason === '' ? [] : excerptOf(answer.reason, texts)),
                ],
            },
        ];
    return model.second === null ? [{ style: 'emphasis', title: second.nothing, lines: [] }] : [];
}
function secondBanner({ second: waiting, locale }, { second }) {
    if (!waiting)
        return [];
    const names = waiting.signers.map((name) => (0, user_text_1.displayName)(name, 60)).join(', ');
    return [
        {
            style: 'warning',
            title: `${second.waitingTitle}: ${second.what[waiting.what]}`,
            lines: [
                second.askedBy((0, user_text_1.displayName)(waiting.askedBy, 60), (0, dates_1.dateAndTime)(waiting.at, locale)),
                ...(names === '' ? [] : [second.signers(names)]),
                ...(waiting.silent ? [] : [second.silence]),
            ],
        },
    ];
}
const signButton = ({ second: waiting, data }, { second }) => waiting?.byReader === true ? [(0, elements_1.press)(second.open, contract_1.incidentActions.second, data)] : [];
exports.signButton = signButton;
const takeBackButton = ({ second: waiting, data }, { second }) => (waiting ? [(0, elements_1.press)(second.takeBack, contract_1.incidentActions.takeBack, data)] : []);
exports.takeBackButton = takeBackButton;
