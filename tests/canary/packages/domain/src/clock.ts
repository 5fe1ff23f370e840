// A planted fault: the linter must refuse this file. If it ever passes, the fence is asleep.
export const now = () => Date.now()
