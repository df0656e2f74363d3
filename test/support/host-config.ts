/** Teams' look, light and dark, as far as the open-source renderer knows it: for viewing cards outside Teams. */

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasisBack: string;
  readonly accentBack: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
  readonly line: string;
  readonly input: string;
  readonly primary: string;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#5c5c5c',
    accent: '#444791',
    good: '#0b5c0b',
    warning: '#7a3a00',
    attention: '#a1122f',
    emphasisBack: '#f2f2f2',
    accentBack: '#eef0fb',
    goodBack: '#eaf6ea',
    warningBack: '#fdf3e6',
    attentionBack: '#fcedef',
    line: '#8a8a8a',
    input: '#ffffff',
    primary: '#4f52b2',
  },
  dark: {
    page: '#141414',
    card: '#292929',
    text: '#f5f5f5',
    subtle: '#c7c7c7',
    accent: '#c5cbfa',
    good: '#a6e0a6',
    warning: '#ffd3a3',
    attention: '#ffb3bf',
    emphasisBack: '#353535',
    accentBack: '#2d2f4d',
    goodBack: '#1f3a1f',
    warningBack: '#45300f',
    attentionBack: '#4a1f28',
    line: '#9a9a9a',
    input: '#1f1f1f',
    primary: '#5b5fc7',
  },
};

/** Host configuration of the `adaptivecards` renderer. */
export function hostConfig(palette: Palette): object {
  const pair = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { suffix: ' *', suffixColor: 'attention', weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
    actions: {
      maxActions: 6,
      spacing: 'Default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.emphasisBack),
      accent: style(palette.accentBack),
      good: style(palette.goodBack),
      warning: style(palette.warningBack),
      attention: style(palette.attentionBack),
    },
  };
}

/** What the client draws itself: buttons, inputs, corners. */
export const clientCss = (palette: Palette): string => `
  :host { display: block; padding: 12px; background: ${palette.page}; }
  .frame { background: ${palette.card}; border-radius: 8px; box-shadow: 0 1px 3px rgba(0,0,0,.28); overflow: hidden; color: ${palette.text}; }
  .ac-adaptiveCard { padding: 16px !important; }
  .ac-container[style*="background-color"], .ac-columnSet > div[style*="background-color"] { border-radius: 6px; }
  .ac-columnSet > .ac-container[style*="background-color"] { padding: 3px 8px !important; }
  .ac-richTextBlock { overflow-wrap: anywhere; white-space: normal !important; line-height: 1.4; }
  .ac-textBlock { line-height: 1.4 !important; }
  label { font: 600 13px/1.4 'Segoe UI','Liberation Sans',sans-serif; }
  .ac-input, select, input, textarea { box-sizing: border-box; width: 100%; max-width: 100%; padding: 7px 10px; font: 14px/1.4 'Segoe UI','Liberation Sans',sans-serif; color: ${palette.text}; background: ${palette.input}; border: 1px solid ${palette.line}; border-radius: 4px; }
  .ac-input.ac-choiceSetInput-multiSelect, div.ac-input { border: 0; padding: 0; background: transparent; }
  ::placeholder { color: ${palette.subtle}; opacity: 1; }
  textarea { min-height: 72px; resize: vertical; }
  input[type=checkbox], input[type=radio] { width: auto; margin: 3px 8px 3px 0; }
  button { max-width: 100%; padding: 6px 14px; font: 600 14px/1.4 'Segoe UI','Liberation Sans',sans-serif; color: ${palette.text}; background: ${palette.card}; border: 1px solid ${palette.line}; border-radius: 4px; white-space: normal !important; }
  button.style-positive { color: #fff; background: ${palette.primary}; border-color: ${palette.primary}; }
  button.style-destructive { color: ${palette.attention}; border-color: ${palette.attention}; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-horizontal-separator { overflow: hidden; }
`;
