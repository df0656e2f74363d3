"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.homeButton = void 0;
exports.renderAdminHome = renderAdminHome;
const contract_1 = require("../../services/admin/contract");
const contract_2 = require("../../services/training/contract");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const homeButton = (locale) => (0, elements_1.press)((0, texts_1.textsFor)(locale).admin.go.home, contract_1.adminActions.home, {});
exports.homeButton = homeButton;
function renderAdminHome(model) {
    const { admin, trainingLists, shared } = (0, texts_1.textsFor)(model.locale);
    const go = (screen) => (0, elements_1.press)(admin.go[screen], contract_1.adminActions[screen], {});
    const failing = Object.values(model.checks).includes('failing');
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: admin.summary,
        eyebrow: admin.eyebrow,
        title: admin.title,
        footnotes: [admin.installation],
        sections: [
            {
                title: admin.health,
                rows: Object.entries(model.checks).map((check) => checkRow(check, model.locale)),
            },
            {
                title: admin.organisation,
                rows: [
                    {
                        label: admin.inForce,
                        lines: [
                            admin.counts(model.people, model.clients),
                            ...(model.waiting > 0 ? [admin.waiting(model.waiting)] : []),
                        ],
                    },
                ],
            },
        ],
        buttons: [go(failing ? 'undelivered' : 'roles'), go('organisation')],
        details: {
            toggle: shared.more,
            rows: [
                { buttons: [go('installed'), go(failing ? 'roles' : 'undelivered')] },
                { buttons: [go('upkeep'), go('settings')] },
                { buttons: [(0, elements_1.press)(trainingLists.staff, contract_2.trainingActions.staff, {})] },
            ],
        },
    });
}
function checkRow([name, state], locale) {
    const { admin } = (0, texts_1.textsFor)(locale);
    const [fine, failing] = admin.check[name] ?? [(0, user_text_1.displayName)(name, 40), (0, user_text_1.displayName)(name, 40)];
    return { label: admin[state], lines: [state === 'ok' ? fine : failing] };
}
