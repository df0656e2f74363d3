"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unansweredTexts = void 0;
const nl = {
    title: (id) => `Niemand kan beslissen over ${id}`,
    over: (id) => `Over ${id} kan weer iemand beslissen`,
    away: (name) => `${name} is afwezig.`,
    noChat: (name) => `${name} heeft geen chat met Optimo Veilig.`,
    todo: 'Geef iemand die er is de rol officemanager of vervanger, of laat een van hen de bot toevoegen in Teams.',
    open: 'Beheer openen',
};
const en = {
    title: (id) => `Nobody can decide about ${id}`,
    over: (id) => `Somebody can decide about ${id} again`,
    away: (name) => `${name} is away.`,
    noChat: (name) => `${name} has no chat with Optimo Veilig.`,
    todo: 'Give somebody who is there the role office manager or deputy, or have one of them add the bot in Teams.',
    open: 'Open administration',
};
exports.unansweredTexts = { nl, en };
