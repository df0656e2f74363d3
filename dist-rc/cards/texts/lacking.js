"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lackingTexts = void 0;
const nl = {
    title: (names) => `${names} heeft Optimo Veilig nog niet`,
    titleMany: (names) => `${names} hebben Optimo Veilig nog niet`,
    and: ' en ',
    waits: 'Het bericht wacht, en komt zodra de bot in Teams is toegevoegd.',
    reached: (names) => `Wel gevraagd: ${names}.`,
    call: (name, phone) => `Bel ${name}: ${phone}.`,
    instead: {
        handOver: 'Vertel het zelf, of draag de melding aan iemand anders over. De klok loopt door.',
        task: 'Vertel het zelf, of geef de taak aan iemand anders.',
        decision: 'Vraag het besluit zelf. De klok loopt door.',
        invitation: 'Vertel het zelf. Zonder de bot valt er niets mee te kijken.',
        safe: 'Vraag het zelf. Komt er geen antwoord, dan gaat je aanvraag naar de vervanger.',
    },
};
const en = {
    title: (names) => `${names} does not have Optimo Veilig yet`,
    titleMany: (names) => `${names} do not have Optimo Veilig yet`,
    and: ' and ',
    waits: 'The message waits, and comes as soon as the bot is added in Teams.',
    reached: (names) => `Asked as well: ${names}.`,
    call: (name, phone) => `Call ${name}: ${phone}.`,
    instead: {
        handOver: 'Tell it yourself, or hand the report to somebody else. The clock goes on.',
        task: 'Tell it yourself, or give the task to somebody else.',
        decision: 'Ask for the decision yourself. The clock goes on.',
        invitation: 'Tell it yourself. Without the bot there is nothing to look at.',
        safe: 'Ask it yourself. When nobody answers, your request goes to the deputy.',
    },
};
exports.lackingTexts = { nl, en };
