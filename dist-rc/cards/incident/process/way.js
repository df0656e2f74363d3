"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextMissing = exports.isComplete = exports.asksMore = exports.asksParties = void 0;
exports.wayButtons = wayButtons;
exports.missingButton = missingButton;
exports.mayCloseLines = mayCloseLines;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const drill_1 = require("../../shared/drill");
const model_1 = require("./model");
const asksParties = ({ parties: { asked } }) => asked.company || asked.clients;
exports.asksParties = asksParties;
const asksMore = (model) => model.next !== null || (0, exports.asksParties)(model) || model.systems.asked;
exports.asksMore = asksMore;
const ownMissing = ({ missing, process, decides }) => missing
    .filter((each) => each.what !== 'second')
    .filter((each) => each.what !== 'decision' || process.decisions[each.duty]?.state !== 'advised' || decides);
const isComplete = (model) => model.missing.length === 0 && !((0, drill_1.isDrill)(model.incident.id) && model.next !== null);
exports.isComplete = isComplete;
const nextMissing = (model) => ownMissing(model)[0] ?? null;
exports.nextMissing = nextMissing;
function wayButtons(model, texts, here) {
    if (model.process.closed)
        return [];
    const { way, process } = texts;
    const { data } = model;
    if (model.missing.length === 0)
        return [(0, elements_1.press)(way.close, contract_1.incidentActions.file, data, 'positive')];
    if ((0, exports.asksMore)(model))
        return [(0, elements_1.press)(process.nextQuestion, contract_1.incidentActions.next, data, 'positive')];
    const next = (0, exports.nextMissing)(model);
    if (next === null)
        return [];
    return placeOf(next) === here ? [] : [missingButton(next, model, texts)];
}
function placeOf(next) {
    if ('duty' in next)
        return next.duty;
    if (next.what === 'tasks')
        return 'tasks';
    if (next.what === 'rest' || next.what === 'retraction')
        return 'authority';
    return isOfClients(next) ? 'clients' : null;
}
const isOfClients = ({ what }) => what === 'client' || what === 'clients';
function missingButton(missing, model, texts) {
    const { way, outcomes } = texts;
    const { data } = model;
    const { process } = texts;
    switch (missing.what) {
        case 'classification':
            return (0, elements_1.press)(way.classify, contract_1.incidentActions.file, data, 'positive');
        case 'decision': {
            const title = model.process.decisions[missing.duty] ? way.decide : way.advise;
            const duty = outcomes.duty[missing.duty];
            return (0, elements_1.press)(title(duty), contract_1.incidentActions.duty, { ...data, duty: missing.duty }, 'positive');
        }
        case 'notified': {
            const duty = outcomes.duty[missing.duty];
            return (0, elements_1.press)(way.carryOut(duty), contract_1.incidentActions.duty, { ...data, duty: missing.duty }, 'positive');
        }
        case 'rest':
        case 'retraction': {
            const title = texts.atAuthority[missing.what];
            return (0, elements_1.press)(title, contract_1.incidentActions.duty, { ...data, duty: 'authority' }, 'positive');
        }
        case 'tasks':
            return (0, elements_1.press)(process.tasks, contract_1.incidentActions.tasks, data, 'positive');
        case 'clients':
            return (0, exports.asksParties)(model)
                ? (0, elements_1.press)(way.chooseClients, contract_1.incidentActions.next, data, 'positive')
                : (0, elements_1.press)(way.chooseClients, contract_1.incidentActions.clients, data, 'positive');
        case 'client':
            return (0, elements_1.press)(way.tellClients, contract_1.incidentActions.clients, data, 'positive');
        case 'cyber':
            return (0, elements_1.press)(way.cyber, contract_1.incidentActions.cyber, data, 'positive');
    }
}
function mayCloseLines(model, { way, process }) {
    if ((0, drill_1.isDrill)(model.incident.id))
        return [way.drillMayClose];
    if (model.leftover.length === 0)
        return [process.nothingMissing];
    const lines = model.leftover.map((each) => {
        switch (each.what) {
            case 'receipts': {
                const names = each.clients.slice(0, shownNames).map((id) => (0, model_1.clientName)(model, id));
                const more = each.clients.length - names.length;
                return way.leftover.receipts([...names, ...(more > 0 ? [`+ ${more}`] : [])].join(', '));
            }
            case 'apForm':
                return way.leftover.apForm(each.count);
        }
    });
    return [way.leftover.may, ...lines];
}
const shownNames = 4;
