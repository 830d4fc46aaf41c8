declare global {
  interface Window {
    /** Undefined until the page is watched. */
    problems?: string[]
  }
}

/** Called in a page: lists from then on its errors and what the policy refuses. The list ends with the page. */
export function watchProblems(): void {
  if (window.problems) return
  const problems: string[] = []
  window.problems = problems
  const { error } = console
  console.error = (...values) => {
    problems.push(values.map(String).join(' '))
    error(...values)
  }
  addEventListener('error', ({ message }) => problems.push(message))
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    problems.push(`${violatedDirective} ${blockedURI}`),
  )
}

/** Called in a page: empties its list. */
export const takePageProblems = (): string[] => window.problems?.splice(0) ?? []
