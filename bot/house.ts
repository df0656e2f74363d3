// contract, to be completed
export interface House { readonly clock: import('../services/clock').Clock }
