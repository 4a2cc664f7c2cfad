import type { DemoProduct } from "./demo-category.ts";

/** To pound, to grind, to stir and to cook on. */
export const kitchen: DemoProduct[] = [
  {
    slug: "mortier-et-pilon",
    nameFr: "Mortier et pilon à fufu",
    nameEn: "Fufu mortar and pestle",
    summaryFr: "Creusé dans un seul tronc, pied large qui ne bascule pas ; pilon d'un mètre dix.",
    summaryEn: "Hollowed from one trunk, with a wide foot that will not tip, and a long pestle.",
    descriptionFr:
      "Un bois lourd qui n'éclate pas et ne donne aucun goût à l'igname. Avant le premier fufu, " +
      "remplissez-le d'eau une nuit, puis frottez au gros sel. À deux, prévenez les voisins.",
    descriptionEn:
      "A heavy wood that does not split and gives the yam no taste. Before the first fufu, fill it with " +
      "water overnight, then rub it with coarse salt. When two are pounding, warn the neighbours.",
    searchWords: "mortier pilon fufu foufou mortar pestle eto bois igname piler pounded yam",
    altFr: "Mortier en bois sculpté, pilon posé dedans",
    altEn: "Carved wooden mortar with its pestle inside",
    variants: [
      { sku: "MOR-01", nameFr: "Familial, 45 cm", nameEn: "Family size, 45 cm", priceXof: 19_500, onHand: 4 },
      { sku: "MOR-02", nameFr: "Petit, 25 cm", nameEn: "Small, 25 cm", priceXof: 7_500, onHand: 9 },
    ],
  },
  {
    slug: "marmite-en-aluminium",
    nameFr: "Marmite en aluminium coulé",
    nameEn: "Cast aluminium pot",
    summaryFr: "Fond épais, couvercle lourd : le riz n'attache pas et la sauce mijote seule.",
    summaryEn: "Thick base, heavy lid: rice does not stick and sauce simmers by itself.",
    descriptionFr:
      "Coulée au sable par les fondeurs de la ville, elle passe du charbon au gaz. Les anses restent " +
      "larges pour qu'un chiffon y tienne. Numéro 4 pour six personnes, numéro 8 pour une réunion de " +
      "famille.",
    descriptionEn:
      "Sand-cast by the city's founders, it goes from charcoal to gas. The handles are wide enough for a " +
      "cloth. Number 4 feeds six, number 8 a family meeting.",
    searchWords: "marmite marmites casserole faitout pot cooking aluminium gaz charbon ze cuisine riz sauce",
    altFr: "Marmite en aluminium fermée, vapeur au-dessus",
    altEn: "Closed aluminium pot with steam above",
    variants: [
      {
        sku: "MAR-01",
        nameFr: "Numéro 4, 7 litres",
        nameEn: "Number 4, 7 litres",
        priceXof: 8_000,
        onHand: 11,
      },
      {
        sku: "MAR-02",
        nameFr: "Numéro 8, 16 litres",
        nameEn: "Number 8, 16 litres",
        priceXof: 15_500,
        onHand: 3,
      },
    ],
  },
  {
    slug: "foyer-a-charbon",
    nameFr: "Foyer à charbon amélioré",
    nameEn: "Efficient charcoal stove",
    summaryFr: "Chambre en terre cuite isolée : moitié moins de charbon, moins de fumée.",
    summaryEn: "An insulated clay chamber: half the charcoal and less smoke.",
    descriptionFr:
      "La tirette du bas règle l'air : grande ouverte pour saisir, presque close pour mijoter. La paroi " +
      "tiédit sans brûler. Dehors ou fenêtre ouverte, toujours.",
    descriptionEn:
      "The slide at the bottom sets the draught: wide open to sear, nearly shut to simmer. The wall warms " +
      "without burning. Outdoors or by an open window, always.",
    searchWords: "foyer fourneau charbon stove charcoal coal pot toyola cuisine feu braise barbecue amélioré",
    altFr: "Foyer en terre cuite avec charbon et flammes",
    altEn: "Clay stove with charcoal and flames",
    variants: [
      { sku: "FOY-01", nameFr: "Moyen", nameEn: "Medium", priceXof: 6_500, onHand: 15 },
      { sku: "FOY-02", nameFr: "Grand", nameEn: "Large", priceXof: 9_000, onHand: 6 },
    ],
  },
  {
    slug: "ecuelle-asanka",
    nameFr: "Écuelle asanka et son pilon",
    nameEn: "Asanka grinding bowl",
    summaryFr: "Terre cuite striée à l'intérieur : piment, tomate et oignon écrasés à table.",
    summaryEn: "Clay ridged inside: chilli, tomato and onion crushed at the table.",
    descriptionFr:
      "Les stries font le travail, il suffit de tourner le poignet. Dix minutes pour un piment vert qui " +
      "n'a rien à voir avec celui du mixeur. On mange ensuite dedans, à la main.",
    descriptionEn:
      "The ridges do the work; all you need is a turn of the wrist. Ten minutes make a green chilli sauce " +
      "no blender knows. Then eat from it, by hand.",
    searchWords: "asanka ecuelle écuelle bol mortier apotoyewa grinding bowl piment tomate terre cuite",
    altFr: "Écuelle striée avec tomates et pilon de bois",
    altEn: "Ridged bowl with tomatoes and a wooden pestle",
    variants: [{ sku: "ASA-01", nameFr: "24 cm", nameEn: "24 cm", priceXof: 3_200, onHand: 17 }],
  },
  {
    slug: "cuilleres-en-bois",
    nameFr: "Cuillères et spatules en bois",
    nameEn: "Wooden spoons and spatulas",
    summaryFr: "La louche à sauce, la pelle à pâte et la spatule ajourée, poncées fin.",
    summaryEn: "The sauce ladle, the akoumé paddle and a slotted spatula, sanded smooth.",
    descriptionFr:
      "Manches longs pour rester loin des éclaboussures. La pelle est assez large et solide pour " +
      "retourner l'akoumé sans plier. À laver à la main et à sécher debout.",
    descriptionEn:
      "Long handles, to keep clear of splashes. The paddle is broad and stiff enough to turn akoumé " +
      "without bending. Wash by hand, dry upright.",
    searchWords:
      "cuillere cuillère cuillères spatule louche bois spoon wooden spatula akoume akple pâte ustensile gatsi",
    altFr: "Pot bleu garni de trois ustensiles en bois",
    altEn: "Blue pot holding three wooden utensils",
    variants: [
      { sku: "CUI-01", nameFr: "Lot de 3", nameEn: "Set of 3", priceXof: 2_600, onHand: 23 },
      { sku: "CUI-02", nameFr: "Pelle à pâte seule", nameEn: "Paddle only", priceXof: 1_100, onHand: 2 },
    ],
  },
];
