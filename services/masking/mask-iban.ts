/** Length of an IBAN per country, from the IBAN registry of SWIFT (ISO 13616). */
const lengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 ' +
    'YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const oneSeparator = String.raw`[\t\p{Zs}.\p{Pd}\p{Cf}]`;
const separator = new RegExp(oneSeparator, 'u');
const character = /[a-z\d]/i;
/** Two letters and two check digits. */
const beginning = new RegExp(String.raw`[a-z]${oneSeparator}?[a-z](?:${oneSeparator}?\d){2}`, 'giu');
const longestGap = 3;

/** Replaces every bank account number by `[IBAN]`, in any case and however it is spaced. */
export function maskIbans(text: string): string {
  let masked = '';
  let done = 0;
  beginning.lastIndex = 0;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const end = endOfIban(text, found.index);
    // The letters of one candidate may be the beginning of the next: "xNL91".
    beginning.lastIndex = end ?? found.index + 1;
    if (end === undefined) continue;
    masked += `${text.slice(done, found.index)}[IBAN]`;
    done = end;
  }
  return masked + text.slice(done);
}

/** @returns where the account number that begins at `start` ends; undefined when there is none. */
function endOfIban(text: string, start: number): number | undefined {
  let compact = '';
  let gap = 0;
  for (let at = start; at < text.length && gap <= longestGap; at += 1) {
    const next = text.charAt(at);
    if (!character.test(next)) {
      if (!separator.test(next)) return undefined;
      gap += 1;
      continue;
    }
    gap = 0;
    compact += next.toUpperCase();
    if (compact.length === 2 && !lengths.has(compact)) return undefined;
    if (compact.length === lengths.get(compact.slice(0, 2))) return passesMod97(compact) ? at + 1 : undefined;
  }
  return undefined;
}

/** ISO 13616: country and check digits moved to the end, letters as 10 to 35, remainder 1. */
function passesMod97(iban: string): boolean {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((letter) => parseInt(letter, 36)).join('');
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0) === 1;
}
