export const page = { viewport: (): Promise<void> => Promise.resolve() }
