/** Line drawings of 16 units, in the colour of the text around them. */
function Icon({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const TurnLeftIcon = (): React.JSX.Element => (
  <Icon>
    <path d="M3.2 8.4a4.9 4.9 0 1 0 1.6-3.7L3 6.3" />
    <path d="M3 2.9v3.4h3.4" />
  </Icon>
)

export const TurnRightIcon = (): React.JSX.Element => (
  <Icon>
    <path d="M12.8 8.4a4.9 4.9 0 1 1-1.6-3.7L13 6.3" />
    <path d="M13 2.9v3.4H9.6" />
  </Icon>
)

export const BackIcon = (): React.JSX.Element => (
  <Icon>
    <path d="M9.8 3.5 5.3 8l4.5 4.5" />
  </Icon>
)

export const OnIcon = (): React.JSX.Element => (
  <Icon>
    <path d="M6.2 3.5 10.7 8l-4.5 4.5" />
  </Icon>
)

/** Pages side by side, as many as there are. */
export const PanesIcon = ({ count }: { count: number }): React.JSX.Element => (
  <Icon>
    <rect x="1.5" y="3" width="13" height="10" rx="1.2" />
    {Array.from({ length: count - 1 }, (_, i) => (
      <path key={i} d={`M${1.5 + (13 * (i + 1)) / count} 3v10`} />
    ))}
  </Icon>
)

export const LinkIcon = (): React.JSX.Element => (
  <Icon>
    <path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.1-2.1a2.6 2.6 0 0 0-3.7-3.7l-.9.9" />
    <path d="M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.6 8.7a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  </Icon>
)
