import type { Locale } from '../../services/people/roles';

interface LeftKeyTexts {
  readonly title: (name: string) => string;
  readonly text: (name: string) => string;
  readonly mine: string;
  readonly mineText: (names: string) => string;
  readonly gone: (name: string) => string;
  readonly goneText: string;
}

/** The key of the safe is still with somebody who keeps the safe no more. */
export const leftKeyTexts: Readonly<Record<Locale, LeftKeyTexts>> = {
  nl: {
    title: (name: string) => `${name} heeft de sleutel nog`,
    text: (name: string) =>
      `${name} houdt de kluis niet meer bij. Haal de sleutel op, en druk dan op “Ik heb de sleutel”.`,
    mine: 'Jij hebt de sleutel nog',
    mineText: (names: string) =>
      `Jij houdt de kluis niet meer bij. Geef de sleutel vandaag aan ${names === '' ? 'het kantoor' : names}. Wie hem krijgt, zegt dat hier.`,
    gone: (name: string) => `${name} heeft de sleutel nu`,
    goneText: 'Jij hoeft hier niets meer voor te doen.',
  },
  en: {
    title: (name) => `${name} still has the key`,
    text: (name) => `${name} no longer keeps the safe. Get the key, and then press “I have the key”.`,
    mine: 'You still have the key',
    mineText: (names) =>
      `You no longer keep the safe. Give the key to ${names === '' ? 'the office' : names} today. Whoever gets it says so here.`,
    gone: (name) => `${name} has the key now`,
    goneText: 'There is nothing left for you to do about it.',
  },
};

interface BearerTexts {
  readonly has: (name: string) => string;
  readonly confirms: (name: string) => string;
  readonly gotIt: string;
  readonly gotItQuestion: (name: string) => string;
  readonly bring: (name: string) => string;
  readonly bringLine: (name: string) => string;
  readonly bringMoving: (name: string, next: string) => string;
  readonly mine: (loans: string) => string;
  readonly leaves: (day: string) => string;
  readonly leavesLine: (things: string, names: string) => string;
  readonly takes: (name: string, day: string) => string;
  readonly takesLine: (things: string) => string;
  readonly theKey: string;
  readonly andMore: (count: number) => string;
}

/** Whoever has the key is the one it is brought back to, and who confirms it. */
export const bearerTexts: Readonly<Record<Locale, BearerTexts>> = {
  nl: {
    has: (name: string) => `${name} heeft de sleutel`,
    confirms: (name: string) =>
      `Wat uit de kluis is, gaat terug naar ${name}. Die bevestigt ook dat het er weer ligt.`,
    gotIt: 'De sleutel is nu bij mij',
    gotItQuestion: (name: string) => `Heb jij de sleutel nu in je hand? ${name} krijgt daar bericht van.`,
    bring: (name: string) => `Breng het terug naar ${name}`,
    bringLine: (name: string) => `${name} heeft nu de sleutel van de kluis.`,
    bringMoving: (name: string, next: string) =>
      `${name} geeft de sleutel van de kluis aan ${next}. Is dat al gebeurd? Breng het dan naar ${next}.`,
    mine: (loans: string) =>
      `Wat uit de kluis is, komt bij jou terug, en jij bevestigt dat het er ligt.${loans === '' ? '' : ` Nu uit: ${loans}.`}`,
    leaves: (day: string) => `Je rol bij de kluis eindigt: ${day} is de laatste dag`,
    leavesLine: (things: string, names: string) =>
      names === ''
        ? `Nog bij jou: ${things}. Niemand neemt dit over: vraag een beheerder.`
        : `Nog bij jou: ${things}. Daarna bij ${names}.`,
    takes: (name: string, day: string) => `De rol van ${name} bij de kluis eindigt: ${day} is de laatste dag`,
    takesLine: (things: string) => `Daarna bij jou: ${things}.`,
    theKey: 'de sleutel',
    andMore: (count: number) => `en nog ${count}`,
  },
  en: {
    has: (name) => `${name} has the key`,
    confirms: (name) => `What is out goes back to ${name}, who also confirms that it is back.`,
    gotIt: 'I have the key now',
    gotItQuestion: (name) => `Do you have the key in your hand? ${name} will be told.`,
    bring: (name) => `Bring it back to ${name}`,
    bringLine: (name) => `${name} has the key of the safe now.`,
    bringMoving: (name, next) =>
      `${name} is giving the key of the safe to ${next}. Already done? Then bring it to ${next}.`,
    mine: (loans) =>
      `What is out comes back to you, and you confirm that it is back.${loans === '' ? '' : ` Out now: ${loans}.`}`,
    leaves: (day) => `Your role for the safe ends: ${day} is the last day`,
    leavesLine: (things, names) =>
      names === ''
        ? `Still with you: ${things}. Nobody takes this over: ask an administrator.`
        : `Still with you: ${things}. Then with ${names}.`,
    takes: (name, day) => `The role of ${name} for the safe ends: ${day} is the last day`,
    takesLine: (things) => `Then with you: ${things}.`,
    theKey: 'the key',
    andMore: (count) => `and ${count} more`,
  },
};
