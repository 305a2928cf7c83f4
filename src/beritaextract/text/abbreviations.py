"""Words that end in a full stop which ends no sentence."""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    # titles and degrees: those of entities/data/titles.tsv whose example writes a stop
    "Prof Dr dr Drg drg Drh drh Drs Dra Ir H Hj KH K.H TGH Tgh Tgk Tn Ny Sdr Sdri Bpk Pdt Ps St Ust Mgr Rm Nn RD RP Fr "
    "Br Pst Apt apt Ns Adv Capt Alm Purn "
    "S.H M.H S.E M.Si S.Sos S.Pd M.Pd S.T M.T M.M M.Sc M.A M.Hum Ph.D S.Ag M.Ag S.Kom M.Kom S.IP S.Ked Sp Lc "
    # given names
    "Moh Muh Moch Mhd Muhd Abd "
    # geography and administration
    "Plt Plh Pjs Prov Kab Kec Kep Kel Ds Kp Jl Jln Gg Gd Lt No Nomer Tel Telp Hp Fax RT RW Tbk PT CV UD "
    # money, numbers, scholarly
    "Rp IDR hlm hal vol ed dkk dll dsb dst tsb yg dgn d.a a.n u.b s.d ttg pkl "
    # police and army ranks
    "Kol Kapt Let Inf Arh Arm Kav Czi Cpl Chb Cba Cpm Ckm Pnb Letkol Letjen Mayjen Brigjen Irjen Komjen Jend "
    "Pol Kom Kombes AKBP AKP Iptu Ipda Aiptu Aipda Bripka Brig".split()
)
