import { RadioCard } from "#components/checkout/radio-card.tsx";
import { FieldError } from "#components/checkout/text-field.tsx";

export type NetworkOption = { network: string; name: string; formerName: string };

type Props = {
  networks: NetworkOption[];
  /** The gateway's own page, where the merchant offers it. */
  page?: { title: string; detail: string } | undefined;
  chosen: string;
  texts: { network: string; networkHint: string };
  error: string | undefined;
};

/** No line ends within "T-Money". */
const unbroken = (name: string) => name.replaceAll("-", "\u2011");

/** Numbers are portable: the prefix may pre-select an answer, the shopper decides. */
export function NetworkChoice({ networks, page, chosen, texts, error }: Props) {
  return (
    <div
      id="network"
      role="radiogroup"
      aria-label={texts.network}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? "network-hint network-error" : "network-hint"}
    >
      <p className="font-semibold">{texts.network}</p>
      <p id="network-hint" className="mt-0.5 text-sm text-ink-soft">
        {texts.networkHint}
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {networks.map(({ network, name, formerName }) => (
          <RadioCard
            key={network}
            id={`network-${network}`}
            name="network"
            value={network}
            isChosen={network === chosen}
            title={name}
            detail={unbroken(formerName)}
          />
        ))}
        {page && (
          <div className="col-span-2">
            <RadioCard
              id="network-PAGE"
              name="network"
              value="PAGE"
              isChosen={chosen === "PAGE"}
              title={page.title}
              detail={page.detail}
            />
          </div>
        )}
      </div>
      <FieldError name="network" error={error} />
    </div>
  );
}
