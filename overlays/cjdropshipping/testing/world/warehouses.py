"""The warehouses of the mock: area number, country, and names in the languages the service has.

Nine of them hold stock. The last one is disabled and holds none.

    1 ──area──> China Warehouse ──storage_id──> WAREHOUSE-CN-001
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Warehouse:
    """One warehouse area; ``country`` is the name of the country in English."""

    area: int
    code: str
    country: str
    chinese: str
    german: str
    french: str
    thai: str
    chance: float
    """How many of all products it holds, from 0 to 1."""

    @property
    def name(self) -> str:
        """Name in English, as the stock operations give it."""
        return f"{'US' if self.code == 'US' else self.country} Warehouse"

    @property
    def storage_id(self) -> str:
        """Its id as orders and private stock know it: ``WAREHOUSE-CN-001``."""
        return f"WAREHOUSE-{self.code}-{self.area:03d}"

    @property
    def disabled(self) -> bool:
        """Whether it takes part in nothing."""
        return self.chance == 0


WAREHOUSES = (
    Warehouse(1, "CN", "China", "中国", "China", "Chine", "จีน", 0.94),
    Warehouse(2, "US", "United States", "美国", "USA", "États-Unis", "สหรัฐอเมริกา", 0.35),
    Warehouse(3, "DE", "Germany", "德国", "Deutschland", "Allemagne", "เยอรมนี", 0.18),
    Warehouse(
        4, "GB", "United Kingdom", "英国", "Großbritannien", "Royaume-Uni", "สหราชอาณาจักร", 0.12
    ),
    Warehouse(5, "FR", "France", "法国", "Frankreich", "France", "ฝรั่งเศส", 0.10),
    Warehouse(6, "TH", "Thailand", "泰国", "Thailand", "Thaïlande", "ไทย", 0.08),
    Warehouse(7, "AU", "Australia", "澳大利亚", "Australien", "Australie", "ออสเตรเลีย", 0.06),
    Warehouse(8, "CA", "Canada", "加拿大", "Kanada", "Canada", "แคนาดา", 0.06),
    Warehouse(9, "ES", "Spain", "西班牙", "Spanien", "Espagne", "สเปน", 0.04),
    Warehouse(10, "ID", "Indonesia", "印度尼西亚", "Indonesien", "Indonésie", "อินโดนีเซีย", 0),
)

ENABLED = tuple(warehouse for warehouse in WAREHOUSES if not warehouse.disabled)
"""Those from which CJ ships."""
