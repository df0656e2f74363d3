"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoTexts = void 0;
const nl = {
    title: 'Wie je kunt bellen',
    fg: 'FG (functionaris voor gegevensbescherming)',
    fgDeputy: 'Vervanger van de FG',
    office: 'Kantoor',
    noPhone: 'geen nummer bekend',
    nobody: 'Er is nu niemand aangewezen. Bel het kantoor of ga naar je manager.',
    nobodyNoPhone: 'Er is nu niemand aangewezen. Ga naar je manager.',
    call: { fg: 'Bel de FG', fgDeputy: 'Bel de vervanger', office: 'Bel het kantoor' },
    hint: 'Is er iets misgegaan? Meld het hier ook. Dan sturen we het meteen naar allemaal.',
};
const en = {
    title: 'Whom you can call',
    fg: 'DPO (data protection officer)',
    fgDeputy: 'Deputy of the DPO',
    office: 'Office',
    noPhone: 'no number known',
    nobody: 'Nobody is appointed at the moment. Call the office or go to your manager.',
    nobodyNoPhone: 'Nobody is appointed at the moment. Go to your manager.',
    call: { fg: 'Call the DPO', fgDeputy: 'Call the deputy', office: 'Call the office' },
    hint: 'Did something go wrong? Report it here as well. We then send it to all of them at once.',
};
exports.whoTexts = { nl, en };
