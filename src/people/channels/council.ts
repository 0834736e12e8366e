/** Kommunalbestyrelsen has a set-up too, for its channel; it is no udvalg of the strategy and owns no fokusområde. */
export const council = { id: 'kommunalbestyrelsen', title: 'Kommunalbestyrelsen' } as const;
