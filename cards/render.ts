// contract, to be completed
/** A finished card: Adaptive Card 1.5 JSON, and the one line for toast and screen reader. */
export interface RenderedCard {
  readonly content: Readonly<Record<string, unknown>>;
  readonly summary: string;
}
