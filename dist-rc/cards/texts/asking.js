"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askingEn = exports.askingNl = void 0;
exports.askingNl = {
    step: {
        settle: 'Deze antwoorden gaan niet samen',
        confirm: 'Klopt dit?',
        ask: 'Een vraag',
        form: 'Voor het register en de berichten',
    },
    stepHelp: {
        settle: 'Kies wat klopt. Zolang het elkaar tegenspreekt, is er geen advies.',
        confirm: 'Dit zegt de melding, of het hoort bij dit soort incident. Verander wat niet klopt.',
        ask: '',
        form: 'Het advies vraagt nu niets meer. Dit is nog nodig voor het register en de berichten. Wat je nu niet weet, kan later.',
    },
    confirm: 'Dit klopt',
    restUnknown: 'Opslaan, de rest weet ik niet',
};
exports.askingEn = {
    step: {
        settle: 'These answers do not go together',
        confirm: 'Is this right?',
        ask: 'A question',
        form: 'For the register and the notices',
    },
    stepHelp: {
        settle: 'Choose what is right. As long as they contradict each other there is no advice.',
        confirm: 'This is what the report says, or what goes with this kind of incident. Change what is wrong.',
        ask: '',
        form: 'The advice needs nothing more now. The register and the notices still do. What you do not know now can come later.',
    },
    confirm: 'This is right',
    restUnknown: 'Save, I do not know the rest',
};
