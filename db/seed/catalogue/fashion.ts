import type { DemoCategory } from "./demo-category.ts";

/** What is worn as it is: sewn, plaited, strung or cast. */
export const fashion: DemoCategory = {
  slug: "mode",
  nameFr: "Mode & accessoires",
  nameEn: "Fashion & accessories",
  descriptionFr: "Chemises et robes en wax, sandales, perles et chapeaux : de la tête aux pieds, fait ici.",
  descriptionEn: "Wax shirts and dresses, sandals, beads and hats: from head to foot, made here.",
  products: [
    {
      slug: "chemise-en-pagne",
      nameFr: "Chemise en pagne",
      nameEn: "Wax-print shirt",
      summaryFr: "Manches courtes, coupe droite, cousue à Lomé dans un wax feuille et ocre.",
      summaryEn: "Short sleeves, straight cut, sewn in Lomé from a leaf and ochre wax print.",
      descriptionFr:
        "La chemise du vendredi, légère quand il fait chaud et assez habillée pour le bureau. Le motif est raccordé " +
        "sur le devant et la poche. Elle taille normalement ; entre deux tailles, prenez la plus grande.",
      descriptionEn:
        "The Friday shirt, light in the heat and smart enough for the office. The pattern is matched across the " +
        "front and the pocket. True to size; between two sizes, take the larger one.",
      searchWords: "chemise chemises chemisette shirt awu wax ankara homme men couture tailleur vendredi",
      altFr: "Chemise à manches courtes en wax feuille et ocre",
      altEn: "Short-sleeved shirt in a leaf and ochre wax print",
      morePictures: [
        {
          altFr: "Le col et la poche de près, motif raccordé",
          altEn: "The collar and the pocket up close, with the pattern matched",
        },
      ],
      variants: [
        { sku: "CHE-01", nameFr: "Taille S", nameEn: "Size S", priceXof: 9_500, onHand: 12 },
        { sku: "CHE-02", nameFr: "Taille M", nameEn: "Size M", priceXof: 9_500, onHand: 18 },
        { sku: "CHE-03", nameFr: "Taille L", nameEn: "Size L", priceXof: 9_500, onHand: 15 },
        { sku: "CHE-04", nameFr: "Taille XL", nameEn: "Size XL", priceXof: 10_000, onHand: 0 },
      ],
    },
    {
      slug: "robe-en-wax",
      nameFr: "Robe trapèze en wax",
      nameEn: "A-line wax dress",
      summaryFr: "Manches courtes, ceinture contrastée, poches cachées dans la couture.",
      summaryEn: "Short sleeves, contrasting belt, pockets hidden in the seam.",
      descriptionFr:
        "Une robe pour la messe comme pour le marché, doublée jusqu'à la taille. La jupe s'évase assez pour " +
        "monter sur un zém sans y penser. Longueur au genou ; deux centimètres d'ourlet restent à lâcher.",
      descriptionEn:
        "A dress for church as for the market, lined to the waist. The skirt flares enough to climb on a " +
        "motorbike taxi without a thought. Knee length, with two centimetres of hem left to let down.",
      searchWords: "robe robes dress wax pagne femme women awu trapeze ceinture manches ankara",
      isFeatured: true,
      altFr: "Robe en wax rose à grands cercles, sur cintre",
      altEn: "Pink wax dress with large circles, on a hanger",
      variants: [
        { sku: "ROB-01", nameFr: "Taille 38", nameEn: "Size 38", priceXof: 14_500, onHand: 6 },
        { sku: "ROB-02", nameFr: "Taille 40", nameEn: "Size 40", priceXof: 14_500, onHand: 11 },
        { sku: "ROB-03", nameFr: "Taille 42", nameEn: "Size 42", priceXof: 14_500, onHand: 2 },
        { sku: "ROB-04", nameFr: "Taille 44", nameEn: "Size 44", priceXof: 15_500, onHand: 0 },
      ],
    },
    {
      slug: "foulard-de-tete",
      nameFr: "Foulard de tête",
      nameEn: "Headwrap",
      summaryFr: "Deux mètres de wax souple, à nouer haut les jours de fête, bas les jours pressés.",
      summaryEn: "Two metres of soft wax print: tie it high for a feast, low in a hurry.",
      descriptionFr:
        "La largeur est pensée pour cacher les tresses que l'on n'a pas eu le temps de refaire. Bords " +
        "roulottés, sans ourlet qui marque le front. Humidifiez-le légèrement : le nœud tient alors " +
        "jusqu'au soir.",
      descriptionEn:
        "Wide enough to hide the braids there was no time to redo. Rolled edges, so no hem prints the " +
        "forehead. Dampen it slightly and the knot will hold until night.",
      searchWords:
        "foulard foulards tete headwrap head wrap scarf turban gele taku mussor mouchoir cheveux satin",
      altFr: "Femme aux yeux clos, coiffée d'un foulard de wax noué",
      altEn: "Woman with closed eyes wearing a knotted wax headwrap",
      variants: [
        { sku: "FOU-01", nameFr: "Rose", nameEn: "Pink", priceXof: 2_500, onHand: 22 },
        { sku: "FOU-02", nameFr: "Indigo", nameEn: "Indigo", priceXof: 2_500, onHand: 17 },
      ],
    },
    {
      slug: "sandales-en-cuir",
      nameFr: "Sandales en cuir",
      nameEn: "Leather sandals",
      summaryFr: "Cuir de vachette cousu à la main sur semelle de gomme, bride perlée.",
      summaryEn: "Cowhide stitched by hand on a rubber sole, with a beaded strap.",
      descriptionFr:
        "Elles se font au pied en deux jours et durent des années si on les cire. La semelle, taillée dans " +
        "un pneu, ne glisse pas sur les dalles mouillées. Pour un pied large, prenez la pointure au-dessus.",
      descriptionEn:
        "They shape to the foot in two days and last for years when waxed. The sole is cut from a tyre and " +
        "does not slip on wet tiles. For a wide foot, take the next size up.",
      searchWords:
        "sandale sandales cuir leather sandals chaussure chaussures afokpa afɔkpa shoes tapette nu-pieds samara",
      altFr: "Paire de sandales en cuir, brides perlées",
      altEn: "Pair of leather sandals with beaded straps",
      variants: [
        { sku: "SAN-01", nameFr: "Pointure 38", nameEn: "EU 38", priceXof: 7_500, onHand: 5 },
        { sku: "SAN-02", nameFr: "Pointure 40", nameEn: "EU 40", priceXof: 7_500, onHand: 9 },
        { sku: "SAN-03", nameFr: "Pointure 42", nameEn: "EU 42", priceXof: 8_000, onHand: 12 },
        { sku: "SAN-04", nameFr: "Pointure 44", nameEn: "EU 44", priceXof: 8_000, onHand: 3 },
      ],
    },
    {
      slug: "cabas-en-pagne",
      nameFr: "Cabas en pagne",
      nameEn: "Wax-print tote",
      summaryFr: "Wax doublé de toile, anses en cuir : l'ordinateur, le pain et le parapluie y tiennent.",
      summaryEn: "Wax print lined with canvas, leather handles: room for laptop, bread and umbrella.",
      descriptionFr:
        "Une poche à l'intérieur pour le téléphone, un fond renforcé pour ce qui pèse. Les écailles du " +
        "motif ne craignent pas les taches ; une éponge savonneuse les efface. 42 cm de large, 34 de haut.",
      descriptionEn:
        "A pocket inside for the phone, a stiffened base for what weighs. The scale pattern hides stains, " +
        "and a soapy sponge removes them. 42 cm wide, 34 cm high.",
      searchWords: "sac sacs cabas tote bag kotoku pagne wax main shopping fourre-tout cours ordinateur",
      altFr: "Cabas en wax à écailles, anses en cuir",
      altEn: "Tote bag in scale-pattern wax print with leather handles",
      variants: [
        {
          sku: "CAB-01",
          nameFr: "Doublé, 42 cm",
          nameEn: "Lined, 42 cm",
          priceXof: 9_800,
          compareAtXof: 11_500,
          onHand: 8,
        },
      ],
    },
    {
      slug: "collier-de-perles",
      nameFr: "Collier de perles de verre",
      nameEn: "Glass bead necklace",
      summaryFr: "Perles de verre recyclé, cuites au four et peintes à la main, pendentif en laiton.",
      summaryEn: "Recycled glass beads, kiln-fired and painted by hand, with a brass pendant.",
      descriptionFr:
        "Des bouteilles pilées, fondues dans des moules d'argile, puis rayées d'un trait de poudre colorée. " +
        "Aucune perle n'est tout à fait ronde et c'est à cela qu'on les reconnaît. Fermoir à crochet, " +
        "longueur 52 cm.",
      descriptionEn:
        "Bottles are crushed, melted in clay moulds, then striped with coloured powder. No bead is quite " +
        "round, and that is how you know them. Hook clasp, 52 cm long.",
      searchWords:
        "collier colliers perle perles bijou bijoux necklace beads krobo dzonu verre jewellery jewelry baya",
      altFr: "Collier de perles de verre rayées, pendentif doré",
      altEn: "Necklace of striped glass beads with a golden pendant",
      morePictures: [
        {
          altFr: "Les perles de près, rayées et mouchetées",
          altEn: "The beads up close, striped and dotted",
        },
      ],
      variants: [
        { sku: "COL-01", nameFr: "Multicolore", nameEn: "Many colours", priceXof: 6_000, onHand: 10 },
        { sku: "COL-02", nameFr: "Indigo et blanc", nameEn: "Indigo and white", priceXof: 6_000, onHand: 2 },
      ],
    },
    {
      slug: "boucles-d-oreilles",
      nameFr: "Boucles d'oreilles en laiton",
      nameEn: "Brass earrings",
      summaryFr: "Demi-lunes martelées et pampilles qui tintent à peine ; légères malgré leur taille.",
      summaryEn: "Hammered half-moons with drops that barely chime; light in spite of their size.",
      descriptionFr:
        "Le laiton est découpé, martelé à froid et poli au sable. Crochets sans nickel. S'il ternit, un " +
        "demi-citron et un chiffon doux lui rendent son soleil.",
      descriptionEn:
        "The brass is cut, hammered cold and polished with sand. Nickel-free hooks. If it dulls, half a " +
        "lime and a soft cloth bring back the sun.",
      searchWords:
        "boucle boucles oreille oreilles earring earrings laiton brass bijou bijoux togue dore bronze",
      altFr: "Deux boucles d'oreilles en laiton à pampilles",
      altEn: "Two brass earrings with drops",
      variants: [
        { sku: "BOU-01", nameFr: "Grandes, 8 cm", nameEn: "Large, 8 cm", priceXof: 4_500, onHand: 14 },
        { sku: "BOU-02", nameFr: "Petites, 5 cm", nameEn: "Small, 5 cm", priceXof: 3_000, onHand: 19 },
      ],
    },
    {
      slug: "chapeau-de-paille",
      nameFr: "Chapeau conique paille et cuir",
      nameEn: "Straw and leather cone hat",
      summaryFr: "Le chapeau des bergers du nord : paille fine, cuir rouge, ombre jusqu'aux épaules.",
      summaryEn: "The herders' hat of the north: fine straw, red leather, shade to the shoulders.",
      descriptionFr:
        "Tressé en spirale à partir de la pointe, puis bordé de cuir cousu. La mentonnière se règle. À " +
        "l'intérieur, une couronne laisse passer l'air entre le crâne et la paille. Sur un mur, il fait " +
        "aussi un bel objet.",
      descriptionEn:
        "Plaited in a spiral from the tip, then edged with stitched leather. The chin strap adjusts, and a " +
        "ring inside lets air pass between head and straw. It looks well on a wall too.",
      searchWords: "chapeau chapeaux hat peul fulani tengade paille straw cuir soleil kuku berger conique",
      altFr: "Chapeau conique en paille, bordé de cuir rouge",
      altEn: "Conical straw hat edged with red leather",
      variants: [{ sku: "CHA-01", nameFr: "Taille unique", nameEn: "One size", priceXof: 8_500, onHand: 6 }],
    },
  ],
};
